/**
 * `node tools/train/sources.ts FOLDER`: brings the ordinary sources that the score learns from into FOLDER/sources, by
 * the packages' ordinary clients, at fixed versions. None of them is among those that false alarms are counted on
 * (`ORDINARY`), so that those stay unseen.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bringSources } from '../../bench/peers/inputs.ts';
import type { Sources } from '../../bench/peers/inputs.ts';

const SOURCES: Sources = {
  modules: [
    'github.com/docker/docker@v27.3.1+incompatible',
    'github.com/theupdateframework/notary@v0.7.0',
    'github.com/hashicorp/consul@v1.20.1',
    'github.com/hashicorp/nomad@v1.9.3',
    'go.etcd.io/etcd/server/v3@v3.5.17',
    'github.com/gin-gonic/gin@v1.10.0',
    'github.com/caddyserver/caddy/v2@v2.8.4',
    'github.com/containerd/containerd@v1.7.24',
    'golang.org/x/crypto@v0.31.0',
    'golang.org/x/net@v0.33.0',
    'golang.org/x/tools@v0.28.0',
    'google.golang.org/grpc@v1.69.0',
    'k8s.io/client-go@v0.31.0',
    'sigs.k8s.io/controller-runtime@v0.19.3',
  ],
  packages: [
    'antd@5.21.6',
    'core-js@3.39.0',
    'date-fns@4.1.0',
    'rxjs@7.8.1',
    'echarts@5.5.1',
    'next@15.0.3',
    '@babel/core@7.26.0',
    'eslint@9.15.0',
    'express@4.21.1',
    'react-dom@18.3.1',
    'vue@3.5.13',
    'axios@1.7.8',
    'firebase@11.0.2',
    'aws-sdk@2.1692.0',
    'mongoose@8.8.3',
    'npm@10.9.1',
    'moment@2.30.1',
    'highlight.js@11.10.0',
    'jsonwebtoken@9.0.2',
    'passport@0.7.0',
    'sequelize@6.37.5',
    'swagger-ui-dist@5.18.2',
  ],
  distributions: [
    'Flask==3.1.0',
    'requests==2.32.3',
    'paramiko==3.5.0',
    'oauthlib==3.2.2',
    'pip==24.3.1',
    'boto3==1.35.71',
    'botocore==1.35.71',
    'wagtail==6.3.1',
    'Sphinx==8.1.3',
    'Scrapy==2.12.0',
  ],
};

const [folder = '.'] = process.argv.slice(2);
const target = path.resolve(folder, 'sources');
if (!existsSync(target)) {
  const draft = `${target}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  bringSources(SOURCES, path.resolve(folder), draft);
  renameSync(draft, target);
}
console.log(target);
