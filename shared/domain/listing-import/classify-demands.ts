import {
  beginnerPattern,
  demandPatterns,
  posturePatterns,
  settingPatterns,
} from "../../reference/words/demand-words.ts";
import type { Demands, Place } from "../listing.ts";

type Listed<T> = T extends readonly (infer One)[] ? One : never;

const flags = demandPatterns.map(({ flag, pattern }) => ({ flag, expression: new RegExp(pattern, "u") }));
const outdoor = new RegExp(settingPatterns.outdoor, "u");
const indoor = new RegExp(settingPatterns.indoor, "u");
const inside = new RegExp(settingPatterns.inside, "u");
const postures = Object.entries(posturePatterns).map(([posture, pattern]) => ({
  posture: posture as Demands["posture"],
  expression: new RegExp(pattern, "u"),
}));
const beginner = new RegExp(beginnerPattern, "u");

const settingOf = (title: string, placeName: string, holding: Place["holding"]): Demands["setting"] => {
  if (holding === "online") return "online";
  const isInside = inside.test(title);
  const inRoom = indoor.test(placeName);
  // A walking class in a gymnasium is indoors, a walk that begins at a hall is not.
  if (outdoor.test(title)) return isInside && inRoom ? "indoor" : "outdoor";
  if (!outdoor.test(placeName)) return inRoom || isInside ? "indoor" : "unknown";
  if (!inRoom) return "outdoor";
  return isInside ? "indoor" : "both";
};

/** What a listing asks of those who come, from the words of its title, description and place. */
export const classifyDemands = (
  title: string,
  all: string,
  placeName: string,
  holding: Place["holding"],
): { demands: Demands; beginnerFriendly: boolean } => {
  const setting = settingOf(title, placeName, holding);
  // Words about the thing itself stand in its title; long descriptions mention much that is not asked of anyone.
  const asked = flags
    .filter(({ flag, expression }) => expression.test(fromTitle.has(flag) ? title : all))
    .map(({ flag }) => flag)
    .filter((flag) => flag !== "online" || holding !== "onsite");
  const derived: Listed<Demands["flags"]>[] = setting === "outdoor" || setting === "indoor" ? [setting] : [];
  return {
    demands: {
      posture: postures.find(({ expression }) => expression.test(title))?.posture ?? "unknown",
      setting,
      flags: [...new Set([...asked, ...derived])],
    },
    beginnerFriendly: beginner.test(all),
  };
};

const fromTitle = new Set([
  "animals",
  "crowd",
  "competitive",
  "experienced",
  "night",
  "noise",
  "political",
  "speaking",
  "water",
  "english",
  "slope",
]);
