import { join, relative, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "rolldown";

const repository = resolve(import.meta.dirname, "..");

/** A program of the repository, and the one file that it is to become. */
export interface Program {
  /** From the repository's root. */
  readonly entry: string;
  readonly file: string;
}

/** What a bundle was made of. */
export interface Bundled {
  /** Files, from the repository's root. */
  readonly sources: readonly string[];
  /** Packages and Node's own modules that it imports. */
  readonly imports: readonly string[];
}

/**
 * How a program becomes one file that Node runs. Constants of modules stay constants: esbuild makes variables of them, and
 * compiled code then reads at each use what it could have built in; see decision 10.
 */
const forNode = {
  cwd: repository,
  platform: "node",
  // The CommonJS halves of dual packages would bring `require` of what an ES module must import.
  resolve: { mainFields: ["module", "main"] },
  transform: { target: "node24" },
  moduleTypes: { ".css": "text" },
} as const satisfies BuildOptions;

const oneFile = {
  format: "esm",
  codeSplitting: false,
  // Names of error classes are in the logs.
  keepNames: true,
} as const;

/** Zod's messages in fifty languages, a quarter of each bundle: every message that a person reads is written by us. */
const withoutZodLocales: Plugin = {
  name: "without-zod-locales",
  load: { filter: { id: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, handler: () => "export {};" },
};

/** Ids that stand for no file begin with this, by the custom of bundlers. */
const noFile = "\0";

const bundle = async ({ entry, file }: Program, options: BuildOptions): Promise<Bundled> => {
  const { output } = await build({
    ...forNode,
    ...options,
    input: join(repository, entry),
    output: { ...oneFile, ...options.output, file },
  });
  const [chunk] = output;
  return {
    sources: chunk.moduleIds.filter((id) => !id.startsWith(noFile)).map((id) => relative(repository, id)),
    imports: [...chunk.imports, ...chunk.dynamicImports],
  };
};

/** Makes one file of a program for this machine's Node. */
export const bundleForNode = (program: Program, plugins: Plugin[] = []): Promise<Bundled> =>
  bundle(program, { plugins });

/**
 * The same as it is deployed to Lambda: small, with a source map without the sources.
 * @param external packages that are not put into the file
 */
export const bundleForLambda = (program: Program, external: readonly string[]): Promise<Bundled> =>
  bundle(program, {
    external: [...external],
    plugins: [withoutZodLocales],
    output: { minify: true, sourcemap: true, sourcemapExcludeSources: true },
  });
