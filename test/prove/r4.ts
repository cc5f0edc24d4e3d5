import { type CallSite, callSites, unknownWaysOut } from "../support/faults/call-sites.ts";
import { disturbLists } from "../support/faults/disturb-lists.ts";
import { disturbRepositories } from "../support/faults/disturb-repositories.ts";
import { disturbSending } from "../support/faults/disturb-sending.ts";
import { disturbSignIn } from "../support/faults/disturb-sign-in.ts";
import { type Fault, faults } from "../support/faults/faulty-network.ts";
import { type Proof, violationsOf } from "./proof.ts";

/** Which faults there were at which call sites. */
type Runs = Map<CallSite, Map<Fault, number>>;

const add = (runs: Runs, site: CallSite, fault: Fault): void => {
  const ofSite = runs.get(site) ?? new Map<Fault, number>();
  runs.set(site, ofSite.set(fault, (ofSite.get(fault) ?? 0) + 1));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The network breaks at every line that asks an outside service, in each of five ways. */
export const r4: Proof = {
  title: "TCP faults at every call of an outside service: none lost, none doubled, counters right",
  run: async ({ scale, say }) => {
    const runs: Runs = new Map();
    const results = await Promise.all(
      faults.map(async (fault) => {
        const onFault = (site: CallSite) => add(runs, site, fault);
        const often = scale === "full";
        const repositories = await disturbRepositories({ fault, onFault, often });
        const sending = await disturbSending({ fault, onFault });
        const signIn = await disturbSignIn({ fault, onFault });
        const lists = await disturbLists({ fault, onFault });
        return { fault, repositories, sending, signIn, lists };
      }),
    );
    const sites = callSites();
    const without = sites.flatMap((site) =>
      faults.filter((fault) => !runs.get(site)?.has(fault)).map((fault) => `${site} has no run with ${fault}`),
    );
    for (const site of sites)
      say(`${site}: ${faults.map((fault) => `${fault} ${runs.get(site)?.get(fault) ?? 0}`).join(", ")}`);
    const different = results.flatMap(({ fault, repositories }) =>
      repositories.differences.map((what) => `${fault}: ${what}`),
    );
    const counts = {
      "call sites in the code": sites.length,
      "faults a call site": faults.length,
      "fault runs": sum([...runs.values()].flatMap((ofSite) => [...ofSite.values()])),
      "call sites without a fault run": without.length,
      "ways out that are not watched": unknownWaysOut().length,
      "calls of repositories": sum(results.map(({ repositories }) => repositories.calls)),
      "of these with another result or other rows": different.length,
      "digests handed over": sum(results.map(({ sending }) => sending.digests)),
      lost: sum(results.map(({ sending }) => sending.lost)),
      doubled: sum(results.map(({ sending }) => sending.doubled)),
      "counters that are wrong": sum(results.map(({ sending }) => sending.wrongCounters)),
      "account's lists that are wrong": sum(results.map(({ sending }) => sending.wrongLists)),
      "on the staff's list, fate unknown": sum(results.map(({ sending }) => sending.unknown)),
      "lists that are wrong": sum(results.map(({ lists }) => lists.wrong)),
      "sign-ins of staff that came about": sum(results.map(({ signIn }) => signIn.signedIn)),
    };
    const none = { max: 0 };
    return {
      counts,
      violations: [
        ...violationsOf(counts, {
          ...{ "call sites in the code": { min: 20 }, "call sites without a fault run": none },
          ...{ "ways out that are not watched": none, "of these with another result or other rows": none },
          ...{ lost: none, doubled: none, "counters that are wrong": none },
          ...{ "account's lists that are wrong": none, "lists that are wrong": none },
          "sign-ins of staff that came about": { min: 2 * faults.length, max: 2 * faults.length },
        }),
        ...without,
        ...different,
      ],
    };
  },
};
