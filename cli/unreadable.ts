/** A file or folder that could not be read, in words. */
export interface Unreadable {
  /** Absolute. */
  path: string;
  reason: string;
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'its symbolic links lead in a circle',
  ENOENT: 'the symbolic link leads to nothing',
  ENAMETOOLONG: 'its path is too long',
  ENOTDIR: 'a part of its path is a file',
  EISDIR: 'it is a folder',
  EIO: 'the disk reports an error',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_STRING_TOO_LONG: 'it is too large',
};

/** Why the system could not read something. Never holds a path, so that the same fault reads the same everywhere. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return words[code] ?? (code === '' ? 'the system gave no reason' : `the system says ${code}`);
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
