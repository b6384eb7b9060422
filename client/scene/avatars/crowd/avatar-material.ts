import { Color, MeshBasicMaterial, Vector3, type DataTexture } from "three";
import { addEvening } from "../../light/evening.ts";
import { LIGHT_TEXEL } from "./bone-texture.ts";

/** Sky, ground and sun of one place; strengths as for a lambert material. */
type Light = {
  sky: string;
  ground: string;
  hemisphere: number;
  sun: string;
  sunStrength: number;
};

const OUTSIDE: Light = {
  sky: "#dcebff",
  ground: "#e0be93",
  hemisphere: 2.05,
  sun: "#ffe6c2",
  sunStrength: 2.2,
};
const INSIDE: Light = {
  sky: "#fff6e8",
  ground: "#c9a27a",
  hemisphere: 2.6,
  sun: "#fff1de",
  sunStrength: 1.2,
};
const INSIDE_DIRECTION = new Vector3(-0.45, 0.7, 0.55).normalize();

const VERTEX_HEAD = /* glsl */ `
uniform highp sampler2D avatarBones;
attribute vec4 bone;
attribute vec4 weight;
varying vec3 vAvatarNormal;
varying vec3 vAvatarPosition;
varying float vIndoors;
mat4 avatarBone(int index, int row) {
  int x = index * 3;
  vec4 a = texelFetch(avatarBones, ivec2(x, row), 0);
  vec4 b = texelFetch(avatarBones, ivec2(x + 1, row), 0);
  vec4 c = texelFetch(avatarBones, ivec2(x + 2, row), 0);
  return mat4(a.x, b.x, c.x, 0., a.y, b.y, c.y, 0., a.z, b.z, c.z, 0., a.w, b.w, c.w, 1.);
}
`;

/** The world is folded into the bones, so three's own instance matrix stays identity. */
const VERTEX_SKIN = /* glsl */ `
int avatarRow = int(getIndirectIndex(gl_DrawID));
ivec4 bones = ivec4(bone + .5);
mat4 skin = avatarBone(bones.x, avatarRow) * weight.x;
if (weight.y > 0.) skin += avatarBone(bones.y, avatarRow) * weight.y;
if (weight.z > 0.) skin += avatarBone(bones.z, avatarRow) * weight.z;
if (weight.w > 0.) skin += avatarBone(bones.w, avatarRow) * weight.w;
vec3 transformed = (skin * vec4(position, 1.)).xyz;
vAvatarNormal = mat3(skin) * normal;
vAvatarPosition = transformed;
vIndoors = texelFetch(avatarBones, ivec2(${LIGHT_TEXEL}, avatarRow), 0).x;
`;

const FRAGMENT_HEAD = /* glsl */ `
varying vec3 vAvatarNormal;
varying vec3 vAvatarPosition;
varying float vIndoors;
uniform vec3 skyLight[2];
uniform vec3 groundLight[2];
uniform vec3 sunLight[2];
uniform vec3 sunDirection[2];
`;

/**
 * Colours come as square roots. The rim keeps dark skin readable against dark hair and walls.
 */
const FRAGMENT_LIGHT = /* glsl */ `
diffuseColor.rgb *= vColor.rgb * vColor.rgb;
vec3 n = normalize(vAvatarNormal);
vec3 avatarLight[2];
for (int i = 0; i < 2; i++) {
  float facing = dot(n, sunDirection[i]);
  float sun = max(facing * .85 + .15, 0.);
  avatarLight[i] = mix(groundLight[i], skyLight[i], n.y * .5 + .5) + sunLight[i] * sun;
}
float rim = pow(1. - clamp(dot(normalize(cameraPosition - vAvatarPosition), n), 0., 1.), 3.);
diffuseColor.rgb = diffuseColor.rgb * (mix(avatarLight[0], avatarLight[1], vIndoors) + rim * .25) + rim * .01;
`;

function scaled(colour: string, strength: number): Color {
  return new Color(colour).multiplyScalar(strength / Math.PI);
}

/** One material for everybody. Light is its own, so that people in and out of doors are seen at once. */
export function createAvatarMaterial(
  bones: DataTexture,
  sunDirection: Vector3,
): MeshBasicMaterial {
  const material = new MeshBasicMaterial({ vertexColors: true });
  const lights = [OUTSIDE, INSIDE];
  material.onBeforeCompile = (shader) => {
    addEvening(shader, "vAvatarPosition", "vIndoors > 0.5");
    shader.uniforms["avatarBones"] = { value: bones };
    shader.uniforms["skyLight"] = {
      value: lights.map((light) => scaled(light.sky, light.hemisphere)),
    };
    shader.uniforms["groundLight"] = {
      value: lights.map((light) => scaled(light.ground, light.hemisphere)),
    };
    shader.uniforms["sunLight"] = {
      value: lights.map((light) => scaled(light.sun, light.sunStrength)),
    };
    shader.uniforms["sunDirection"] = {
      value: [sunDirection.clone().normalize(), INSIDE_DIRECTION],
    };
    shader.vertexShader =
      VERTEX_HEAD +
      shader.vertexShader.replace("#include <begin_vertex>", VERTEX_SKIN);
    shader.fragmentShader =
      FRAGMENT_HEAD +
      shader.fragmentShader.replace(
        "#include <color_fragment>",
        FRAGMENT_LIGHT,
      );
  };
  material.customProgramCacheKey = () => "islet-avatar";
  return material;
}
