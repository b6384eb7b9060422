import { Ray, Vector3, type BatchedMesh, type InstancedMesh } from "three";
import { describe, expect, it } from "vitest";
import { STARTING_LOOKS } from "../../../../shared/features/look/starting-looks.ts";
import type { Level } from "../figure/figure.ts";
import { generateAvatar } from "../generate-avatar.ts";
import { AvatarCrowd, type AvatarPose } from "./avatar-crowd.ts";

const camera = new Vector3(0, 1.7, 3);
const standing: AvatarPose = {
  x: 0,
  y: 0,
  z: 0,
  headingRad: 0,
  speedMps: 0,
  seated: false,
  gesture: "none",
};

function lookOf(id: string) {
  const look = STARTING_LOOKS.find((candidate) => candidate.id === id);
  if (!look) throw new Error(`no look ${id}`);
  return look.recipe;
}

function createCrowd() {
  const made: { height: number; level: Level }[] = [];
  const crowd = new AvatarCrowd({
    capacity: 4,
    generate: (recipe, level) => {
      made.push({ height: recipe.height, level });
      return Promise.resolve(generateAvatar(recipe, level));
    },
  });
  const [mesh, shadows] = crowd.objects as unknown as [
    BatchedMesh,
    InstancedMesh,
  ];
  const settle = async () => {
    for (let i = 0; i < 12; i++) {
      crowd.update(i / 10, camera, false);
      await Promise.resolve();
      await new Promise((done) => setTimeout(done));
    }
  };
  return { crowd, made, mesh, shadows, settle };
}

describe("AvatarCrowd", () => {
  it("makes the coarsest level first, then what the distance asks for", async () => {
    const { crowd, made, settle } = createCrowd();
    crowd.add(lookOf("linh"), 1).setPose(standing);
    await settle();
    expect(made.map(({ level }) => level)).toEqual([2, 0]);
  });

  it("makes a look once for all who wear it", async () => {
    const { crowd, made, settle } = createCrowd();
    for (const seed of [1, 2, 3])
      crowd.add(lookOf("linh"), seed).setPose({ ...standing, x: seed / 10 });
    await settle();
    expect(made).toHaveLength(2);
  });

  it("shows nobody and no shadow before a look is made, then both", async () => {
    const { crowd, shadows, settle } = createCrowd();
    crowd.add(lookOf("tess"), 1).setPose(standing);
    crowd.update(0, camera, false);
    expect(shadows.count).toBe(0);
    await settle();
    expect(shadows.count).toBe(1);
  });

  it("gives rows and geometry back when people leave, and takes new people in their place", async () => {
    const { crowd, mesh, settle } = createCrowd();
    for (let round = 0; round < 3; round++) {
      const handles = ["ruth", "linh", "bill", "joan"].map((id, i) =>
        crowd.add(lookOf(id), i),
      );
      await settle();
      expect(mesh.instanceCount).toBe(4);
      for (const handle of handles) handle.remove();
      handles[0]?.remove();
      expect(mesh.instanceCount).toBe(0);
    }
  });

  it("knows where a head is: lower when seated", async () => {
    const { crowd, settle } = createCrowd();
    const handle = crowd.add(lookOf("minjun"), 1);
    handle.setPose(standing);
    await settle();
    const tall = handle.headHeightM;
    expect(tall).toBeGreaterThan(1.65);
    expect(tall).toBeLessThan(1.95);
    handle.setPose({ ...standing, seated: true });
    crowd.update(10, camera, false);
    crowd.update(20, camera, false);
    expect(handle.headHeightM).toBeLessThan(tall - 0.25);
  });

  it("picks the nearer of two people on a ray, and nobody beside them", async () => {
    const { crowd, settle } = createCrowd();
    const near = crowd.add(lookOf("ruth"), 1);
    const far = crowd.add(lookOf("linh"), 2);
    near.setPose(standing);
    far.setPose({ ...standing, z: -2 });
    await settle();
    const ahead = new Vector3(0, 0, -1);
    expect(crowd.pickAvatar(new Ray(new Vector3(0, 1, 3), ahead))).toBe(near);
    expect(crowd.pickAvatar(new Ray(new Vector3(0, 1, -1), ahead))).toBe(far);
    expect(crowd.pickAvatar(new Ray(new Vector3(1, 1, 3), ahead))).toBeNull();
    expect(crowd.pickAvatar(new Ray(new Vector3(0, 4, 3), ahead))).toBeNull();
    expect(crowd.pickAvatar(new Ray(new Vector3(0, 1, -5), ahead))).toBeNull();
  });

  it("writes finite matrices while people walk, sit down and gesture", async () => {
    const { crowd, mesh, settle } = createCrowd();
    const handle = crowd.add(lookOf("joan"), 1);
    await settle();
    for (let i = 0; i < 60; i++) {
      handle.setPose({
        ...standing,
        z: i * 0.02,
        speedMps: i < 30 ? 1.2 : 0,
        seated: i > 40,
        gesture: i % 20 > 10 ? "clap" : "none",
        lookAt: { x: 1, y: 1.5, z: 2 },
      });
      crowd.update(2 + i / 30, camera, i % 2 === 0);
    }
    expect(mesh.instanceCount).toBe(1);
    expect(Number.isFinite(handle.headHeightM)).toBe(true);
  });
});
