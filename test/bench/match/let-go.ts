/** Gives back the memory of what is not needed any more, at once: garbage would be collected when the next shard has come. */
export const letGo = (...columns: readonly Pick<Uint8Array, "buffer">[]): void => {
  for (const { buffer } of columns) if (buffer instanceof ArrayBuffer) buffer.transfer(0);
};
