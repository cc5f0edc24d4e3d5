/** Runs a small cloud and does what standard input says. Arguments: state directory, template directory. */
import { createInterface } from "node:readline";
import { startLocalCloud } from "../../../infra/local/start-local-cloud.ts";

const [, , stateDirectory = "", templateDirectory = ""] = process.argv;
const cloud = await startLocalCloud({ stateDirectory, port: 0, templateDirectory, runSchedules: false });
await cloud.invoke("jobs/probe", { pid: 1 });
console.log("ready");

for await (const line of createInterface({ input: process.stdin })) {
  if (line !== "accept") continue;
  const mail = () => cloud.invoke("jobs/probe", { mail: { to: "hanako@example.jp", text: "hello" } });
  await cloud.invoke("jobs/probe", { send: "sent-before-the-kill" });
  console.log(JSON.stringify([await mail(), await mail()]));
}
