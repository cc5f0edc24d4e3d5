import { readFileSync } from "node:fs";
import { memoryUsage } from "node:process";

/**
 * Most memory that this process alone has had, in megabytes: `resourceUsage` counts what the process that started it had at
 * that moment.
 */
export const peakMegabytes = (): number => {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return kilobytes === undefined ? memoryUsage.rss() / 1e6 : Number(kilobytes) / 1000;
};
