import {
  Box3,
  BufferGeometry,
  Group,
  Mesh,
  Sphere,
  Vector3,
  type BufferAttribute,
} from "three";

/** From so many triangles on it is worth cutting a mesh into so many squares each way. */
const WORTH = [
  { triangles: 50_000, squares: 4 },
  { triangles: 15_000, squares: 2 },
] as const;

/**
 * Cuts a large mesh into squares of ground that share its vertices, so that what
 * lies behind the camera is not drawn. A small mesh is given back as it is.
 */
export function splitMesh(mesh: Mesh): Mesh | Group {
  const { geometry } = mesh;
  const position = geometry.getAttribute("position");
  const index = geometry.getIndex();
  const squares = chooseSquares((index?.count ?? 0) / 3);
  if (index === null || squares === 1) return mesh;
  geometry.computeBoundingBox();
  const box = geometry.boundingBox;
  if (box === null) return mesh;
  const sizeX = box.max.x - box.min.x || 1;
  const sizeZ = box.max.z - box.min.z || 1;
  const cells = Array.from({ length: squares * squares }, (): number[] => []);
  for (let i = 0; i < index.count; i += 3) {
    const corner = index.getX(i);
    const column = cellOf((position.getX(corner) - box.min.x) / sizeX, squares);
    const row = cellOf((position.getZ(corner) - box.min.z) / sizeZ, squares);
    cells[row * squares + column]?.push(
      corner,
      index.getX(i + 1),
      index.getX(i + 2),
    );
  }
  const group = new Group();
  mesh.matrix.decompose(group.position, group.quaternion, group.scale);
  group.name = mesh.name;
  for (const cell of cells) {
    if (cell.length > 0)
      group.add(new Mesh(partOf(geometry, cell), mesh.material));
  }
  return group;
}

function chooseSquares(count: number): number {
  return WORTH.find(({ triangles }) => count >= triangles)?.squares ?? 1;
}

function cellOf(share: number, squares: number): number {
  return Math.min(squares - 1, Math.max(0, Math.floor(share * squares)));
}

function partOf(
  whole: BufferGeometry,
  corners: readonly number[],
): BufferGeometry {
  const part = new BufferGeometry();
  for (const [name, attribute] of Object.entries(whole.attributes))
    part.setAttribute(name, attribute);
  part.setIndex([...corners]);
  // By its own triangles: the attributes are those of the whole.
  part.boundingSphere = sphereOf(
    whole.getAttribute("position") as BufferAttribute,
    corners,
  );
  return part;
}

function sphereOf(
  position: BufferAttribute,
  corners: readonly number[],
): Sphere {
  const box = new Box3();
  const at = new Vector3();
  for (const corner of corners)
    box.expandByPoint(at.fromBufferAttribute(position, corner));
  return box.getBoundingSphere(new Sphere());
}
