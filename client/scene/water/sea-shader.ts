/**
 * The look of the sea: turquoise to deep within 15 m of the shore, the sky
 * mirrored at flat angles, two lines of foam, sparse glints, melting into the
 * horizon. Needs the sky's colour and noise before it.
 */
export const SEA_FRAGMENT = /* glsl */ `
varying vec3 vWorldAt;
uniform float uTime, uShoreSize;
uniform vec3 uShade;
uniform sampler2D uShore;

vec3 ripple(vec2 p, float fade) {
  return normalize(vec3(
    (noise(p * 1.7 + uTime * 0.4) - 0.5) * 0.30 * fade,
    1.0,
    (noise(p * 1.7 + 9.0 - uTime * 0.35) - 0.5) * 0.30 * fade));
}

float foam(float offshore, float swell, float along) {
  float first = abs(offshore - 0.25 - 0.35 * sin(uTime * 0.7 + swell * 3.0) - swell * 0.3) - 0.05;
  float second = abs(offshore - 1.9 - 0.5 * sin(uTime * 0.5 + along * 9.0) - swell * 0.5);
  return clamp(smoothstep(0.55, 0.0, first) + 0.5 * smoothstep(0.25, 0.0, second), 0.0, 1.0);
}

void main() {
  vec2 at = vWorldAt.xz;
  float offshore = texture2D(uShore, at / uShoreSize + 0.5).r;
  vec3 away = vWorldAt - cameraPosition;
  float distanceM = length(away);
  vec3 direction = away / distanceM;
  float fade = exp(-distanceM / 70.0);

  vec2 waves = vec2(at.x, -at.y) * 0.5;
  float swell = noise(waves + uTime * vec2(0.25, 0.12)) + 0.5 * noise(waves * 2.1 - uTime * vec2(0.2, 0.3));
  vec3 normal = ripple(waves, fade);

  vec3 shallow = vec3(0.26, 0.68, 0.66), deep = vec3(0.035, 0.25, 0.42);
  vec3 colour = mix(shallow, deep, smoothstep(0.0, 15.0, offshore + swell * 1.4));
  colour = mix(colour, colour * 1.16, step(1.02, swell) * fade * 0.6);

  colour *= uShade;

  vec3 mirrored = reflect(direction, normal);
  mirrored.y = abs(mirrored.y) + 0.02;
  mirrored = normalize(mirrored);
  float fresnel = 0.02 + 0.75 * pow(1.0 - max(dot(-direction, normal), 0.0), 4.0);
  colour = mix(colour, skyColour(mirrored) * 0.92, fresnel);
  colour = mix(colour, vec3(1.0, 0.97, 0.9) * uShade, foam(offshore, swell, atan(at.y, at.x)) * 0.75);

  float glint = pow(max(dot(mirrored, uSun), 0.0), 90.0);
  colour += vec3(1.0, 0.8, 0.5) * glint * (0.4 + 1.6 * step(0.62, noise(waves * 5.0 + uTime)));

  vec3 horizon = skyColour(normalize(vec3(direction.x, 0.02, direction.z)));
  float haze = 0.85 * (1.0 - exp(-pow(max(distanceM - 40.0, 0.0) / 260.0, 1.4)));
  gl_FragColor = vec4(mix(colour, horizon, haze), 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;
