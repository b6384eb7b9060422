/** The job that takes files away which nothing names any more; its payload holds their `keys`. */
export const LET_FILES_GO = "files.let-go";
