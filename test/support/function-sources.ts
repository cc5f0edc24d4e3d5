import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A module, cut into its top-level declarations by name; formatted code begins each in the first column. */
interface Module {
  readonly declarations: ReadonlyMap<string, string>;
  /** What a local name stands for that came by an import of a value. */
  readonly imports: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
}

const importLine = /^import\s+(?!type\s)\{([^}]*)\}\s+from\s+"(\.[^"]+)";/gm;
const declarationStart = /^(?=(?:export )?(?:async )?(?:const|let|function\*?|class|interface|type) )/m;
const declaredName = /^(?:export )?(?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/;

const importsOf = (file: string, text: string): Module["imports"] => {
  const imports = new Map<string, { file: string; name: string }>();
  for (const [, names = "", path = ""] of text.matchAll(importLine))
    for (const part of names.split(",").map((name) => name.trim())) {
      if (part === "" || part.startsWith("type ")) continue;
      const [name = "", local = name] = part.split(/\s+as\s+/);
      imports.set(local, { file: join(dirname(file), path), name });
    }
  return imports;
};

const readModule = (file: string): Module => {
  const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const pieces = text.split(declarationStart);
  return {
    imports: importsOf(file, text),
    declarations: new Map(pieces.map((piece) => [declaredName.exec(piece)?.[1] ?? "", piece])),
  };
};

const entryFile = (name: string): string => join(root, "functions", name, "index.ts");

export const hasEntry = (name: string): boolean => existsSync(entryFile(name));

/** Text of a function's entry. */
export const entryOf = (name: string): string => readFileSync(entryFile(name), "utf8");

/** The declarations that a function's entry reaches by name, in modules under the folders given. */
export const codeReachedFrom = (name: string, folders: readonly string[]): string[] => {
  const modules = new Map<string, Module>();
  const reached = new Map<string, string>();
  const moduleOf = (file: string): Module => {
    const module = modules.get(file) ?? readModule(file);
    modules.set(file, module);
    return module;
  };
  const reach = (file: string, declared: string): void => {
    const key = `${file} ${declared}`;
    if (reached.has(key) || !folders.some((folder) => file.startsWith(join(root, folder)))) return;
    const { declarations, imports } = moduleOf(file);
    const code = declarations.get(declared);
    if (code === undefined) return;
    reached.set(key, code);
    for (const [identifier] of code.matchAll(/\b[A-Za-z_]\w*/g)) {
      const imported = imports.get(identifier);
      if (imported) reach(imported.file, imported.name);
      else reach(file, identifier);
    }
  };
  for (const declared of moduleOf(entryFile(name)).declarations.keys()) reach(entryFile(name), declared);
  return [...reached.values()];
};
