import { Vector3, type Material, type Object3D, type Ray } from "three";
import type { Recipe } from "../../../../shared/features/look/recipe.ts";
import { createAvatarMaterial } from "./avatar-material.ts";
import { Batch } from "./batch.ts";
import { BlobShadows } from "./blob-shadows.ts";
import { BoneTexture } from "./bone-texture.ts";
import { Culling } from "./culling.ts";
import { dressMember } from "./dress-member.ts";
import { poseInterval } from "./level-of-detail.ts";
import { LookStore } from "./look-store.ts";
import { Member, NOT_SHOWN, type AvatarPose } from "./member.ts";
import { sortByDistance } from "./nearest-first.ts";
import { hitCapsule } from "./pick-avatar.ts";
import { createWorkerGenerator, type Generate } from "./worker-generator.ts";

export type { AvatarPose } from "./member.ts";

export type AvatarHandle = {
  setPose: (pose: AvatarPose) => void;
  /** Crown above the floor under the avatar, as posed now; for name tags. */
  readonly headHeightM: number;
  /** Takes them out of the picture and back; who is out costs nothing. In it from the start. */
  setShown: (isShown: boolean) => void;
  /** whether they are drawn, and as finely as their distance asks for */
  readonly isWhole: boolean;
  remove: () => void;
};

export type CrowdOptions = {
  capacity: number;
  /** makes geometry; a worker unless given */
  generate?: Generate;
  /** told when a look cannot be made; its wearers then stay as coarse as they are, or unseen */
  onError?: (error: unknown) => void;
  /** towards the sun of the baked light outside */
  sunDirection?: Vector3;
};

/** Everybody in one skinned batch and their shadows in one instanced draw. */
export class AvatarCrowd {
  readonly objects: readonly Object3D[];
  private readonly bones: BoneTexture;
  private readonly material: Material;
  private readonly batch: Batch;
  private readonly shadows: BlobShadows;
  private readonly looks: LookStore;
  private readonly stopGenerator: () => void;
  /** those shown, nearest first, as of the last update */
  private readonly members: Member[] = [];
  private readonly handles = new Map<Member, AvatarHandle>();
  private readonly culling = new Culling();
  private inside = false;
  private frame = 0;

  constructor({
    capacity,
    generate,
    onError = () => undefined,
    sunDirection = new Vector3(-0.6, 0.55, 0.58),
  }: CrowdOptions) {
    const worker = generate
      ? { generate, dispose: () => undefined }
      : createWorkerGenerator();
    this.stopGenerator = worker.dispose;
    this.bones = new BoneTexture(capacity);
    this.material = createAvatarMaterial(this.bones.texture, sunDirection);
    this.batch = new Batch(capacity, this.material);
    this.shadows = new BlobShadows(capacity, sunDirection);
    this.looks = new LookStore(this.batch, worker.generate, onError);
    this.batch.mesh.beforeDraw = (camera) =>
      this.culling.cull(this.members, this.batch, camera);
    this.objects = [this.batch.mesh, this.shadows.mesh];
  }

  /** Adds a person; `scaleSeed` sets them apart in time from others. Throws beyond the capacity. */
  add(recipe: Recipe, scaleSeed: number): AvatarHandle {
    const look = this.looks.wear(recipe);
    const member = new Member(look, (scaleSeed * 0.618034) % 10);
    this.show(member);
    const handle: AvatarHandle = {
      setPose: (pose) => member.setPose(pose),
      get headHeightM() {
        return member.headHeightM;
      },
      get isWhole() {
        return member.level !== null && member.level === member.wanted;
      },
      setShown: (isShown) => (isShown ? this.show(member) : this.hide(member)),
      remove: () => this.remove(member),
    };
    this.handles.set(member, handle);
    return handle;
  }

  /** The light of those whose pose does not say whether they are indoors. */
  setLight(light: "outside" | "inside"): void {
    this.inside = light === "inside";
  }

  /** Poses people, chooses their detail and uploads all matrices at once. */
  update(nowS: number, cameraPosition: Vector3, reducedMotion: boolean): void {
    this.frame++;
    sortByDistance(this.members, cameraPosition);
    this.shadows.begin();
    let rank = 0;
    for (const member of this.members) {
      const { place, row, distanceM } = member;
      const indoors = member.indoors ?? this.inside;
      const fresh = dressMember(member, rank++, this.looks, this.batch);
      if (member.level === null) continue;
      if (fresh || (this.frame + row) % poseInterval(distanceM) === 0) {
        member.animate(
          nowS,
          reducedMotion,
          this.bones.data,
          this.bones.startOf(row),
        );
      }
      this.bones.setIndoors(row, indoors ? 1 : 0);
      this.shadows.put(place.x, place.y, place.z, member.scale, indoors);
    }
    this.shadows.end();
    this.bones.upload();
  }

  /** The nearest person a ray (unit direction) meets, or null. */
  pickAvatar(ray: Ray): AvatarHandle | null {
    let nearest: Member | null = null;
    let nearestM = Infinity;
    for (const member of this.members) {
      const hitM = hitCapsule(ray, member);
      if (hitM !== null && hitM < nearestM)
        [nearest, nearestM] = [member, hitM];
    }
    return nearest ? (this.handles.get(nearest) ?? null) : null;
  }

  dispose(): void {
    this.looks.dispose();
    this.stopGenerator();
    this.members.length = 0;
    this.handles.clear();
    this.batch.mesh.dispose();
    this.shadows.dispose();
    this.bones.texture.dispose();
    this.material.dispose();
  }

  private remove(member: Member): void {
    if (!this.handles.delete(member)) return;
    this.hide(member);
    this.looks.takeOff(member.look);
  }

  private show(member: Member): void {
    if (member.isShown) return;
    member.row = this.batch.mesh.addInstance(this.batch.nothing);
    this.members.push(member);
  }

  private hide(member: Member): void {
    if (!member.isShown) return;
    this.members.splice(this.members.indexOf(member), 1);
    this.batch.mesh.deleteInstance(member.row);
    member.row = NOT_SHOWN;
    member.level = null;
  }
}
