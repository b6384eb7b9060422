import { parentPort, workerData } from "node:worker_threads";
import { writeTables } from "../write-tables.ts";
import { borrowDatabase } from "./borrow-database.ts";
import type { ToWrite, WriterNews } from "./writer-news.ts";

/** The thread that writes one export; started by `write-tables-apart.ts`. */
const { database, code, folder, ...extent } = workerData as ToWrite;
const snapshot = { ...extent, db: borrowDatabase(database) };
const tell = (news: WriterNews): void => parentPort?.postMessage(news);

try {
  const onRows = (rowsRead: number): void => tell({ rowsRead });
  tell({ written: await writeTables(snapshot, code, folder, { onRows }) });
} catch (failed) {
  tell({ failed });
}
