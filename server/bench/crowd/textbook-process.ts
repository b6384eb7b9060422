import { type Client, Room, Server } from "@colyseus/core";
import { schema, t, type SchemaType } from "@colyseus/schema";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { measureUsage } from "../measure-usage.ts";
import { USAGE_PATH } from "./peer-protocol.ts";

/** The island's engine used as its manual teaches: everything is state, patched twenty times a second. */
const Player = schema(
  { x: t.float32(), y: t.float32(), z: t.float32(), rotation: t.float32() },
  "Player",
);
type Player = SchemaType<typeof Player>;
const Plaza = schema({ players: t.map(Player) }, "Plaza");
type Plaza = SchemaType<typeof Plaza>;

class PlazaRoom extends Room<{ state: Plaza }> {
  override patchRate = 50;
  override maxClients = 5000;

  override onCreate(): void {
    this.state = new Plaza();
    this.onMessage(
      "move",
      (client, to: { x: number; z: number; rotation: number }) => {
        const player = this.state.players.get(client.sessionId);
        if (!player) return;
        player.x = to.x;
        player.z = to.z;
        player.rotation = to.rotation;
      },
    );
  }

  override onJoin(client: Client): void {
    const player = new Player();
    player.x = 0;
    player.y = 0;
    player.z = 0;
    player.rotation = 0;
    this.state.players.set(client.sessionId, player);
  }

  override onLeave(client: Client): void {
    this.state.players.delete(client.sessionId);
  }
}

const server = new Server({
  greet: false,
  transport: new WebSocketTransport({}),
  express: (app) => {
    app.get(USAGE_PATH, (_request, response) => response.json(measureUsage()));
  },
});
server.define("plaza", PlazaRoom);
await server.listen(Number(process.argv[2]), "127.0.0.1");
process.stdout.write("ready\n");
