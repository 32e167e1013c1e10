import { satisfies } from 'semver';
import * as z from 'zod/mini';

const versions = z.optional(z.record(z.string(), z.string()));

const manifestSchema = z.object({ dependencies: versions, devDependencies: versions });
export type Manifest = z.infer<typeof manifestSchema>;

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      optionalDependencies: versions,
      engines: z.optional(z.looseObject({ node: z.optional(z.string()) })),
    }),
  ),
});
export type Lock = z.infer<typeof lockSchema>;

export function readManifest(text: string): Manifest {
  return manifestSchema.parse(JSON.parse(text));
}

export function readLock(text: string): Lock {
  return lockSchema.parse(JSON.parse(text));
}

/** Whether Node would find the package from there: in its own node_modules, or in one of those around it. */
function isFound(lock: Lock, from: string, name: string): boolean {
  const here = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (lock.packages[here]) return true;
  if (from === '') return false;
  const around = from.lastIndexOf('/node_modules/');
  return isFound(lock, around === -1 ? '' : from.slice(0, around), name);
}

/**
 * Optional packages that are named but have no entry, as "who: which". They are nearly always the builds for other
 * systems; a lock made on one system can lack those of the others, and then installing fails there.
 */
export function holesIn(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([from, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !isFound(lock, from, name))
      .map((name) => `${from}: ${name}`),
  );
}

/** Packages in the lock that say they do not run on this version of Node, as "which: what it asks". */
export function packagesThatRefuse(lock: Lock, node: string): string[] {
  return Object.entries(lock.packages)
    .filter(([, { engines }]) => engines?.node !== undefined && !satisfies(node, engines.node))
    .map(([name, { engines }]) => `${name}: ${engines?.node}`);
}

export function dependenciesOf(manifest: Manifest): [name: string, version: string][] {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
}

/** Dependencies that could change by themselves. */
export function inexactDependencies(manifest: Manifest): string[] {
  return dependenciesOf(manifest)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name]) => name);
}

/** Dependencies without a row of their own, which starts with the name between backquotes. */
export function undescribedDependencies(manifest: Manifest, description: string): string[] {
  return dependenciesOf(manifest)
    .map(([name]) => name)
    .filter((name) => !description.includes(`\n| \`${name}\` |`));
}

/** Names that have a row but are no dependency any more. */
export function describedStrangers(manifest: Manifest, description: string): string[] {
  const names = new Set(dependenciesOf(manifest).map(([name]) => name));
  return [...description.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name).filter((name) => !names.has(name));
}
