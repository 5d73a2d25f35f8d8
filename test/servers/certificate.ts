import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** False where this machine has no openssl. */
export const canMakeCertificates = spawnSync('openssl', ['version']).status === 0;

const KEYS = { ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'], rsa: ['rsa:2048'] };

/** A fresh key and its self-signed certificate, valid for a day; for localhost unless another name is given, as files in a folder and as text. */
export function makeCertificate(
  folder: string,
  name = 'localhost',
  kind: keyof typeof KEYS = 'ec',
): {
  readonly key: string;
  readonly cert: string;
  readonly certFile: string;
} {
  const [keyFile, certFile] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  const form = ['req', '-x509', '-newkey', ...KEYS[kind], '-nodes', '-days', '1'];
  execFileSync('openssl', [...form, ...subject, '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' });
  return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8'), certFile };
}
