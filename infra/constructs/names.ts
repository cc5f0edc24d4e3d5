/** `match-seniors` → `MatchSeniors`: ids of constructs from folder names. */
export const pascalCase = (kebab: string): string =>
  kebab
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

/** `linkKey` → `LinkKey`. */
export const pascalCaseOfCamel = (camel: string): string => camel.charAt(0).toUpperCase() + camel.slice(1);

/** `MatchQueue` → `match-queue`: names of alarms from ids of constructs. */
export const kebabCase = (pascal: string): string => pascal.replace(/(?<!^)[A-Z]/g, "-$&").toLowerCase();
