import {
  BufferAttribute,
  BufferGeometry,
  InterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
} from "three";
import { MeshoptDecoder } from "three/addons/libs/meshopt_decoder.module.js";

/** What our models use of glTF; `assets/pipeline` writes nothing else. */
interface Gltf {
  readonly nodes: readonly {
    readonly name?: string;
    readonly mesh?: number;
    readonly translation?: readonly [number, number, number];
    readonly rotation?: readonly [number, number, number, number];
    readonly scale?: readonly [number, number, number];
  }[];
  readonly meshes: readonly {
    readonly primitives: readonly {
      readonly indices: number;
      readonly attributes: Readonly<Record<string, number>>;
    }[];
  }[];
  readonly accessors: readonly Accessor[];
  readonly bufferViews: readonly {
    readonly extensions: { readonly EXT_meshopt_compression: Packed };
  }[];
}

interface Accessor {
  readonly bufferView: number;
  readonly byteOffset?: number;
  readonly componentType: keyof typeof NUMBERS;
  readonly type: keyof typeof WIDTHS;
  readonly count: number;
  readonly normalized?: boolean;
}

interface Packed {
  readonly byteOffset?: number;
  readonly byteLength: number;
  readonly byteStride: number;
  readonly count: number;
  readonly mode: string;
  readonly filter?: string;
}

/** By the numbers that glTF gives to types. */
const NUMBERS = {
  5121: Uint8Array,
  5122: Int16Array,
  5123: Uint16Array,
  5125: Uint32Array,
  5126: Float32Array,
} as const;
const WIDTHS = { SCALAR: 1, VEC3: 3, VEC4: 4 } as const;
const NAMES: Readonly<Record<string, string>> = {
  POSITION: "position",
  COLOR_0: "color",
};
/** Header, then one part of JSON and one of bytes, each after its length and kind. */
const JSON_LENGTH_AT = 12;
const JSON_AT = 20;
const PART_HEAD_BYTES = 8;

/** The numbers an accessor speaks of, where its view lies unpacked. */
function readNumbers(accessor: Accessor, bytes: Uint8Array) {
  const from = bytes.byteOffset + (accessor.byteOffset ?? 0);
  const until = bytes.byteOffset + bytes.byteLength;
  const Numbers = NUMBERS[accessor.componentType];
  const length = (until - from) / Numbers.BYTES_PER_ELEMENT;
  return new Numbers(bytes.buffer as ArrayBuffer, from, length);
}

function readAttribute(
  accessor: Accessor,
  bytes: Uint8Array,
  strideBytes: number,
): BufferAttribute | InterleavedBufferAttribute {
  const numbers = readNumbers(accessor, bytes);
  const width = WIDTHS[accessor.type];
  const stride = strideBytes / numbers.BYTES_PER_ELEMENT;
  const isNormalized = accessor.normalized === true;
  if (stride === width)
    return new BufferAttribute(
      numbers.subarray(0, accessor.count * width),
      width,
      isNormalized,
    );
  const rows = new InterleavedBuffer(numbers, stride);
  return new InterleavedBufferAttribute(rows, width, 0, isNormalized);
}

/**
 * Reads the meshes of a model: quantised, packed with meshopt, without materials,
 * one beside the other. A tenth of the size of a loader that knows all of glTF.
 * Rejects where it is something else.
 */
export async function readGlb(file: ArrayBuffer): Promise<Mesh[]> {
  const jsonBytes = new DataView(file).getUint32(JSON_LENGTH_AT, true);
  const text = new TextDecoder().decode(
    new Uint8Array(file, JSON_AT, jsonBytes),
  );
  const gltf = JSON.parse(text) as Gltf;
  const packed = new Uint8Array(file, JSON_AT + jsonBytes + PART_HEAD_BYTES);
  const views = await Promise.all(
    gltf.bufferViews.map(async ({ extensions }) => {
      const view = extensions.EXT_meshopt_compression;
      const { byteOffset = 0, byteLength, byteStride, count } = view;
      const bytes = await MeshoptDecoder.decodeGltfBufferAsync(
        count,
        byteStride,
        packed.subarray(byteOffset, byteOffset + byteLength),
        view.mode,
        view.filter,
      );
      return { bytes, byteStride };
    }),
  );
  const attributeOf = (index: number) => {
    const accessor = gltf.accessors[index];
    const view = accessor && views[accessor.bufferView];
    if (!view) throw new Error(`the model has no accessor ${index}`);
    // Several indices lie in one view, each where the one before it ends.
    if (accessor.type === "SCALAR")
      return new BufferAttribute(
        readNumbers(accessor, view.bytes).subarray(0, accessor.count),
        1,
      );
    return readAttribute(accessor, view.bytes, view.byteStride);
  };
  const makeMeshes = (node: Gltf["nodes"][number]): Mesh[] => {
    const shapes = gltf.meshes[node.mesh ?? -1]?.primitives ?? [];
    return shapes.map(({ attributes, indices }) => {
      const geometry = new BufferGeometry();
      for (const [name, index] of Object.entries(attributes))
        geometry.setAttribute(NAMES[name] ?? name, attributeOf(index));
      geometry.setIndex(attributeOf(indices) as BufferAttribute);
      const mesh = new Mesh(geometry);
      mesh.name = node.name ?? "";
      if (node.translation) mesh.position.fromArray(node.translation);
      if (node.rotation) mesh.quaternion.fromArray(node.rotation);
      if (node.scale) mesh.scale.fromArray(node.scale);
      return mesh;
    });
  };
  return gltf.nodes.flatMap(makeMeshes);
}
