import { chmodSync, existsSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import * as z from "zod";
import type { CommandResult, CommandServices } from "./command.ts";
import { commands } from "./index.ts";

const asked = z.object({
  command: z.string(),
  options: z.record(z.string(), z.string()),
  file: z.string(),
});
export type AskedCommand = z.infer<typeof asked>;

/** Where the owner of the data folder talks to a running server. */
export function controlSocketPath(dataDir: string): string {
  return join(dataDir, "control.sock");
}

/**
 * Lets the owner of the data folder run commands beside a running server: a
 * Unix socket that nobody else may open. One command a connection.
 */
export async function openControlSocket(
  services: CommandServices,
): Promise<Server> {
  const path = controlSocketPath(services.config.dataDir);
  if (existsSync(path)) rmSync(path);
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on("error", () => socket.destroy());
    void text(socket)
      .then((words) => runAsked(words, services))
      .then((result) => socket.end(JSON.stringify(result)))
      .catch((error: unknown) => {
        services.log.error({ err: error }, "command failed");
        socket.destroy();
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  chmodSync(path, 0o600);
  return server;
}

async function runAsked(
  words: string,
  services: CommandServices,
): Promise<CommandResult> {
  const { command: name, options, file } = asked.parse(JSON.parse(words));
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command.run(services, { options, file });
}

/** Asks a running server to run a command; `null` when none is listening. */
export async function askRunningServer(
  dataDir: string,
  command: AskedCommand,
): Promise<CommandResult | null> {
  const path = controlSocketPath(dataDir);
  if (!existsSync(path)) return null;
  return new Promise((resolve, reject) => {
    const socket = connect({ path, allowHalfOpen: true });
    socket.once("error", (error: NodeJS.ErrnoException) =>
      // A socket file that nobody listens to was left by a server that was killed.
      error.code === "ECONNREFUSED" || error.code === "ENOENT"
        ? resolve(null)
        : reject(error),
    );
    socket.once("connect", () => {
      socket.end(JSON.stringify(command));
      void text(socket).then((answer) => {
        if (answer === "")
          reject(new Error("The server could not do it; see its log."));
        else resolve(JSON.parse(answer) as CommandResult);
      }, reject);
    });
  });
}
