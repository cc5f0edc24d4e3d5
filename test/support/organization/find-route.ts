interface Found {
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** The route that API Gateway would choose: of those that fit, the one with the fewest parameters. */
export const findRoute = (routeKeys: readonly string[], method: string, path: string): Found => {
  const fitting = routeKeys
    .filter((routeKey) => routeKey.startsWith(`${method} `))
    .flatMap((routeKey) => {
      const pattern = routeKey.slice(method.length + 1).replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
      const match = new RegExp(`^${pattern}$`).exec(path);
      return match ? [{ routeKey, pathParameters: { ...match.groups } }] : [];
    })
    .sort((a, b) => Object.keys(a.pathParameters).length - Object.keys(b.pathParameters).length);
  const [first] = fitting;
  if (!first) throw new Error(`no route for ${method} ${path}`);
  return first;
};
