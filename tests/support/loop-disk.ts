import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LaptopFinder } from './laptop-finder.ts';

const SIZE = 256 * 1024 * 1024;

const runs = (program: string, ...words: readonly string[]) => spawnSync(program, words, { stdio: 'ignore' }).status === 0;

/** An ext4 disk in a file, of which every byte can be read. */
export class LoopDisk {
  /** Where it is mounted. */
  readonly folder: string;
  readonly #home: string;
  readonly #image: string;

  private constructor(home: string) {
    this.#home = home;
    this.folder = join(home, 'disk');
    this.#image = join(home, 'disk.img');
  }

  static canBeMounted(): boolean {
    return process.getuid?.() === 0 && ['mkfs.ext4', 'losetup'].every((program) => runs(program, '-V')) && runs('losetup', '--find');
  }

  static async mount(): Promise<LoopDisk> {
    const disk = new LoopDisk(await mkdtemp(join(tmpdir(), 'loop-disk-')));
    await mkdir(disk.folder);
    await writeFile(disk.#image, '');
    await truncate(disk.#image, SIZE);
    if (!runs('mkfs.ext4', '-q', '-F', disk.#image)) throw new Error('the disk cannot be made');
    disk.#mount();
    return disk;
  }

  /** Every byte, in files or not, after it was unmounted; it is mounted again then. Nothing may be open on it. */
  async bare(): Promise<LaptopFinder> {
    if (!runs('umount', this.folder)) throw new Error('the disk is in use');
    const finder = await LaptopFinder.of(this.#image);
    this.#mount();
    return finder;
  }

  async remove(): Promise<void> {
    runs('umount', this.folder);
    await rm(this.#home, { recursive: true, force: true });
  }

  #mount(): void {
    if (!runs('mount', '-o', 'loop', this.#image, this.folder)) throw new Error('the disk cannot be mounted');
  }
}
