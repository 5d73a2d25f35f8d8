/** Marks the file as a Relock vault (`PRAGMA application_id`): "RLKV". */
export const APPLICATION = 0x524c4b56;

/** The version of the tables below (`PRAGMA user_version`). A newer file is refused. */
export const SCHEMA = 2;

/** What the server needs beside the secrets: added to a vault of schema 1 when it is first opened by a newer Relock. */
export const SERVER_TABLES = `
ALTER TABLE vault ADD COLUMN keyring BLOB;
ALTER TABLE vault ADD COLUMN term INTEGER NOT NULL DEFAULT 0;
ALTER TABLE vault ADD COLUMN recovery BLOB;
ALTER TABLE vault ADD COLUMN backed INTEGER NOT NULL DEFAULT 0;

CREATE TABLE entry (
  id BLOB PRIMARY KEY,
  folder BLOB NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_folder ON entry (folder);

ALTER TABLE record ADD COLUMN folder BLOB;
CREATE INDEX record_folder ON record (folder);
CREATE TABLE branch (
  id BLOB PRIMARY KEY,
  folder BLOB NOT NULL,
  name BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX branch_folder ON branch (folder);

ALTER TABLE token ADD COLUMN accessor BLOB;
ALTER TABLE token ADD COLUMN parent BLOB;
ALTER TABLE token ADD COLUMN expires INTEGER;
CREATE UNIQUE INDEX token_accessor ON token (accessor);
CREATE INDEX token_parent ON token (parent);
CREATE INDEX token_expires ON token (expires);

CREATE TABLE lease (
  id BLOB PRIMARY KEY,
  token BLOB,
  mount BLOB NOT NULL,
  due INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX lease_token ON lease (token);
CREATE INDEX lease_due ON lease (due);
CREATE INDEX lease_mount ON lease (mount, due);

CREATE TABLE issued (
  hash BLOB PRIMARY KEY,
  role BLOB NOT NULL,
  accessor BLOB NOT NULL UNIQUE,
  expires INTEGER,
  uses INTEGER NOT NULL,
  used INTEGER NOT NULL,
  place BLOB NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX issued_role ON issued (role);
CREATE INDEX issued_expires ON issued (expires);

CREATE TABLE seen (
  hash BLOB PRIMARY KEY,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_expires ON seen (expires);

CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  chain BLOB NOT NULL,
  body BLOB NOT NULL
) STRICT;

CREATE TABLE audit_head (
  number INTEGER PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE audit_term (
  block INTEGER NOT NULL,
  term BLOB NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (block, term)
) STRICT, WITHOUT ROWID;
`;

/**
 * The tables. Every BLOB but ids and hashes is a sealed box. A stolen file tells how many secrets and versions there
 * are, how long each is and when it was written; neither paths, nor field names, nor kinds.
 */
export const TABLES = `
CREATE TABLE vault (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id BLOB NOT NULL,
  seal TEXT NOT NULL,
  root BLOB NOT NULL,
  mark BLOB NOT NULL,
  created INTEGER NOT NULL
) STRICT;

CREATE TABLE record (
  id BLOB PRIMARY KEY,
  path BLOB NOT NULL UNIQUE,
  head BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
  record BLOB NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  created INTEGER NOT NULL,
  rotation TEXT NOT NULL,
  destroyed INTEGER NOT NULL,
  key BLOB NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (record, number)
) STRICT;

CREATE TABLE staged (
  record BLOB PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
  rotation TEXT NOT NULL,
  created INTEGER NOT NULL,
  key BLOB NOT NULL,
  value BLOB NOT NULL
) STRICT;

CREATE TABLE journal (
  record BLOB PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;

CREATE TABLE fingerprint (
  record BLOB NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  slot BLOB NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (record, slot)
) STRICT;

CREATE TABLE token (
  hash BLOB PRIMARY KEY,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
${SERVER_TABLES}`;
