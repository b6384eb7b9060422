const SECONDS = 4;

/** A loop of noise without a seam: what sea, fountain and steps are filtered from. */
export function createNoise(context: BaseAudioContext): AudioBuffer {
  const length = SECONDS * context.sampleRate;
  const buffer = context.createBuffer(1, length, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < length; index += 1)
    samples[index] = Math.random() * 2 - 1;
  return buffer;
}
