const SECONDS = 4;

/** A loop of noise without a seam: what sea, fountain and steps are filtered from. */
export function createNoise(context: BaseAudioContext): AudioBuffer {
  const length = SECONDS * context.sampleRate;
  const buffer = context.createBuffer(1, length, context.sampleRate);
  const samples = buffer.getChannelData(0);
  let sum = 0;
  for (let index = 0; index < length; index += 1) {
    samples[index] = Math.random() * 2 - 1;
    sum += samples[index] ?? 0;
  }
  // What is left of a mean would push the cone of a loudspeaker aside all the time.
  const mean = sum / length;
  for (let index = 0; index < length; index += 1)
    samples[index] = (samples[index] ?? 0) - mean;
  return buffer;
}
