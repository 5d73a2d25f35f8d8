/** Marks the file as a Relock vault (`PRAGMA application_id`): "RLKV". */
export const APPLICATION = 0x524c4b56;

/** The version of the tables below (`PRAGMA user_version`). A newer file is refused. */
export const SCHEMA = 1;

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
`;
