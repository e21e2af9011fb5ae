/** The branches of the demonstration repository, by name. */
export declare const branches: Readonly<Record<string, unknown>>;
/** Makes the repository in an empty folder. */
export declare function makeDemoRepository(folder: string): void;
