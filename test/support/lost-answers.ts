import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export interface LostAnswers {
  readonly endpoint: string;
  /** Lets the next write through to the engine, and breaks the connection instead of bringing its answer. */
  loseNextWrite(): void;
  /** How many answers were lost. */
  lost(): number;
  close(): Promise<void>;
}

const writes = /\.(TransactWriteItems|PutItem|UpdateItem|DeleteItem)$/;

/** Stands before an engine as a network that loses answers: what was asked is done, and who asked does not learn it. */
export const lostAnswersBefore = async (target: string): Promise<LostAnswers> => {
  let losing = false;
  let lost = 0;
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url } = incoming;
    const lose = losing && writes.test(String(headers["x-amz-target"]));
    if (lose) losing = false;
    const onward = request(new URL(url ?? "/", target), { method, headers }, (answer) => {
      if (lose) {
        lost += 1;
        answer.resume().on("end", () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    loseNextWrite: () => {
      losing = true;
    },
    lost: () => lost,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
