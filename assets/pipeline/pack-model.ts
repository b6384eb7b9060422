/** Makes a baked model small: welded, quantised, ordered and compressed for the browser. */
import { Logger, NodeIO } from "@gltf-transform/core";
import { ALL_EXTENSIONS } from "@gltf-transform/extensions";
import {
  dedup,
  meshopt,
  prune,
  quantize,
  reorder,
  weld,
} from "@gltf-transform/functions";
import { MeshoptDecoder, MeshoptEncoder } from "meshoptimizer";

const POSITION_BITS = 14;
const COLOUR_BITS = 8;

export interface PackedModel {
  readonly bytes: number;
  readonly triangles: number;
}

/** Reads and writes the island's models, compression included. */
export async function createModelIo(): Promise<NodeIO> {
  await MeshoptEncoder.ready;
  await MeshoptDecoder.ready;
  return new NodeIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({
    "meshopt.encoder": MeshoptEncoder,
    "meshopt.decoder": MeshoptDecoder,
  });
}

/** Packs a model from one file into another; positions keep about 5 mm over the whole island. */
export async function packModel(
  from: string,
  to: string,
): Promise<PackedModel> {
  const io = await createModelIo();
  const document = await io.read(from);
  document.setLogger(new Logger(Logger.Verbosity.WARN));
  await document.transform(
    dedup(),
    prune({ keepAttributes: true, keepLeaves: true }),
    weld(),
    quantize({ quantizePosition: POSITION_BITS, quantizeColor: COLOUR_BITS }),
    reorder({ encoder: MeshoptEncoder, target: "size" }),
    meshopt({
      encoder: MeshoptEncoder,
      level: "medium",
      quantizePosition: POSITION_BITS,
      quantizeColor: COLOUR_BITS,
    }),
  );
  const triangles = document
    .getRoot()
    .listMeshes()
    .flatMap((mesh) => mesh.listPrimitives())
    .reduce((sum, part) => sum + (part.getIndices()?.getCount() ?? 0) / 3, 0);
  await io.write(to, document);
  const { byteLength: bytes } = await io.writeBinary(document);
  return { bytes, triangles };
}
