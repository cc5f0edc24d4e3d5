/**
 * Preload of a function's process: shifts `Date` by what the runner says, so that a run can take place at another time.
 * The function itself knows nothing of it. The first offset is the process's last argument.
 */
interface ClockMessage {
  readonly kind: "clock";
  readonly offsetMs: number;
}

const isClockMessage = (message: unknown): message is ClockMessage =>
  typeof message === "object" && message !== null && "kind" in message && message.kind === "clock";

let offsetMs = Number(process.argv.at(-1));
process.on("message", (message) => {
  if (isClockMessage(message)) offsetMs = message.offsetMs;
});

const machineDate = Date;

globalThis.Date = new Proxy(machineDate, {
  apply: () => new machineDate(machineDate.now() + offsetMs).toString(),
  construct: (target, argumentsList, newTarget) =>
    Reflect.construct(target, argumentsList.length === 0 ? [machineDate.now() + offsetMs] : argumentsList, newTarget),
  get: (target, property, receiver) =>
    property === "now" ? () => machineDate.now() + offsetMs : Reflect.get(target, property, receiver),
});
