/** A route that fits a request. */
interface RouteMatch<Target> {
  readonly routeKey: string;
  readonly target: Target;
  /** Decoded, as API Gateway hands them on. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

export type RouteTable<Target> = (method: string, path: string) => RouteMatch<Target> | undefined;

interface Route<Target> {
  readonly routeKey: string;
  readonly method: string;
  readonly path: string;
  readonly pattern: RegExp;
  readonly target: Target;
}

/** `{name}` stands for one segment, `{name+}` for the rest of the path. */
const parameter = /\{(\w+)(\+?)\}/g;
const defaultRoute = "$default";

/** A path with its parameters as named groups. */
function toPattern(path: string): RegExp {
  const source = path
    .replace(/[.*?^$()|[\]\\]/g, "\\$&")
    .replace(parameter, (_, name: string, greedy: string) => (greedy ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`));
  return new RegExp(`^${source}$`);
}

/** Sorts literals before parameters before the rest of the path, segment by segment. */
const specificity = (path: string): string =>
  path.replace(parameter, (_, __, greedy) => (greedy ? "\uffff" : "\ufffe"));

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const decodeAll = (groups: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decode(value)]));

/**
 * Finds the route of a request as API Gateway does: the most specific path wins, `ANY` after the method's own route,
 * `$default` last.
 */
export function createRouteTable<Target>(routes: readonly { routeKey: string; target: Target }[]): RouteTable<Target> {
  const known = routes
    .filter(({ routeKey }) => routeKey !== defaultRoute)
    .map(({ routeKey, target }): Route<Target> => {
      const [method = "", path = ""] = routeKey.split(" ");
      return { routeKey, method, path, pattern: toPattern(path), target };
    })
    .toSorted((a, b) => (specificity(a.path) < specificity(b.path) ? -1 : 1));
  const fallback = routes.find(({ routeKey }) => routeKey === defaultRoute);

  return (method, path) => {
    for (const wanted of [method, "ANY"]) {
      const found = known.find((route) => route.method === wanted && route.pattern.test(path));
      if (!found) continue;
      const pathParameters = decodeAll(found.pattern.exec(path)?.groups);
      return { routeKey: found.routeKey, target: found.target, pathParameters };
    }
    return fallback && { ...fallback, pathParameters: {} };
  };
}
