import { BlockList, isIP } from "node:net";

type Range = readonly [address: string, prefix: number];

/** Special-purpose addresses by the registries of the IANA: this host, private nets, link-local (also the cloud's metadata), tests, multicast. */
const notPublicV4: readonly Range[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
/** Of IPv6 only 2000::/3 is given out; in it these hold other addresses, or none. */
const publicV6: Range = ["2000::", 3];
const notPublicV6: readonly Range[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const listOf = (ranges: readonly Range[], family: "ipv4" | "ipv6"): BlockList => {
  const list = new BlockList();
  for (const [address, prefix] of ranges) list.addSubnet(address, prefix, family);
  return list;
};

const [v4, v6, givenOut] = [listOf(notPublicV4, "ipv4"), listOf(notPublicV6, "ipv6"), listOf([publicV6], "ipv6")];

/** Whether an address is one of the open internet. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !v4.check(address, "ipv4");
  return family === 6 && givenOut.check(address, "ipv6") && !v6.check(address, "ipv6");
};
