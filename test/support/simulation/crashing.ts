/** A process that ended in the middle of something. */
export class Crash extends Error {}

export type BeforeStep = (step: string) => void | Promise<void>;

/**
 * A port whose every call may be the last thing that a process does: before it took effect, or after. `step` is told
 * `deliveries.claim before` and `… after`, and throws to crash.
 */
export const stepping = <Port extends object>(name: string, port: Port, step: BeforeStep): Port =>
  new Proxy(port, {
    get: (target, property) => {
      const method = Reflect.get(target, property);
      if (typeof method !== "function") return method;
      const call = `${name}.${String(property)}`;
      if (String(property).startsWith("list")) return steppingList(call, method.bind(target), step);
      return async (...args: unknown[]) => {
        await step(`${call} before`);
        const result: unknown = await Reflect.apply(method, target, args);
        await step(`${call} after`);
        return result;
      };
    },
  });

const steppingList = (call: string, list: (...args: unknown[]) => AsyncIterable<unknown>, step: BeforeStep) =>
  async function* (...args: unknown[]) {
    await step(`${call} before`);
    yield* list(...args);
  };
