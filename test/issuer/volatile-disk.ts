import { basename, dirname } from 'node:path';
import type { Disk } from '../../src/store/index.js';

/** A file, or a folder with its names as they are and as a power failure would leave them. */
type Node = { content: Buffer } | Folder;
interface Folder {
  readonly names: Map<string, Node>;
  durable: Map<string, Node>;
}

/** What ends a process: it is killed and the names stay, or the power fails and some that were not synced are lost. */
export type Ending = 'kill' | 'power' | ((choice: number) => boolean);

export class Ended extends Error {}

/**
 * A file system in memory whose process ends at a chosen step, and which then shows what is left.
 *
 * The content of files is durable when written, as {@link Disk} asks for; names are when their folder is synced.
 */
export class VolatileDisk implements Disk {
  private root: Folder = folder();
  private steps = 0;
  private readonly identities = new Map<Node, string>();
  private lastStep = Number.POSITIVE_INFINITY;

  get stepsTaken(): number {
    return this.steps;
  }

  /** From now on the process ends at that step. */
  endAt(step: number): void {
    this.steps = 0;
    this.lastStep = step;
  }

  /** What the next process finds. */
  restart(ending: Ending): void {
    let choice = 0;
    const loses = (): boolean => {
      choice += 1;
      return ending !== 'kill' && (ending === 'power' || ending(choice));
    };
    this.root = survivors(this.root, loses) as Folder;
    this.endAt(Number.POSITIVE_INFINITY);
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    await this.step();
    const node = this.find(path);
    return node === undefined || 'names' in node ? undefined : new Uint8Array(node.content);
  }

  async list(path: string): Promise<readonly string[]> {
    await this.step();
    const node = this.find(path);
    return node !== undefined && 'names' in node ? [...node.names.keys()] : [];
  }

  async exists(path: string): Promise<boolean> {
    await this.step();
    return this.find(path) !== undefined;
  }

  async identity(path: string): Promise<string | undefined> {
    await this.step();
    const node = this.find(path);
    if (node === undefined) return undefined;
    const known = this.identities.get(node) ?? String(this.identities.size);
    this.identities.set(node, known);
    return known;
  }

  async makeRoot(path: string): Promise<void> {
    await this.step();
    let current = this.root;
    for (const part of partsOf(path)) current = enterOrMake(current, part);
  }

  async makeFolder(path: string): Promise<void> {
    await this.step();
    enterOrMake(this.enter(dirname(path)), basename(path));
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const whole = Buffer.from(content as Uint8Array);
    const { names } = this.enter(dirname(path));
    if (names.has(basename(path))) throw new Error(`${path} is there already`);
    // It ends in the middle of the file.
    names.set(basename(path), { content: whole.subarray(0, Math.floor(whole.length / 2)) });
    await this.step();
    names.set(basename(path), { content: whole });
  }

  async sync(path: string): Promise<void> {
    await this.step();
    const node = this.find(path);
    if (node !== undefined && 'names' in node) node.durable = new Map(node.names);
  }

  async replace(from: string, to: string): Promise<void> {
    await this.step();
    const node = this.find(from);
    if (node === undefined) throw new Error(`${from} is not there`);
    this.enter(dirname(from)).names.delete(basename(from));
    this.enter(dirname(to)).names.set(basename(to), node);
  }

  async link(from: string, to: string): Promise<boolean> {
    await this.step();
    const node = this.find(from);
    if (node === undefined) throw new Error(`${from} is not there`);
    if (this.find(to) !== undefined) return false;
    this.enter(dirname(to)).names.set(basename(to), node);
    return true;
  }

  async place(from: string, to: string): Promise<boolean> {
    const target = this.find(to);
    if (target !== undefined && 'names' in target && target.names.size > 0) {
      await this.step();
      return false;
    }
    await this.replace(from, to);
    return true;
  }

  async move(from: string, to: string): Promise<boolean> {
    if (this.find(from) === undefined) {
      await this.step();
      return false;
    }
    await this.replace(from, to);
    return true;
  }

  writeNow(path: string, content: string): void {
    this.enter(dirname(path)).names.set(basename(path), { content: Buffer.from(content) });
  }

  /** A folder is emptied first, and may be left so. */
  async remove(path: string): Promise<void> {
    await this.step();
    const node = this.find(path);
    if (node === undefined) return;
    if ('names' in node) {
      for (const name of [...node.names.keys()]) await this.remove(`${path}/${name}`);
      await this.step();
      if (node.names.size > 0) return;
    }
    this.enter(dirname(path)).names.delete(basename(path));
  }

  /** Every file, by path: for looking at what is stored. */
  files(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    const walk = (node: Node, path: string): void => {
      if ('content' in node) found.set(path, node.content.toString());
      else for (const [name, child] of node.names) walk(child, `${path}/${name}`);
    };
    walk(this.root, '');
    return found;
  }

  private async step(): Promise<void> {
    this.steps += 1;
    if (this.steps >= this.lastStep) throw new Ended(`Ended at step ${this.lastStep}`);
    // Lets others come between, as a real disk does.
    await Promise.resolve();
  }

  private find(path: string): Node | undefined {
    let node: Node | undefined = this.root;
    for (const part of partsOf(path)) {
      node = node !== undefined && 'names' in node ? node.names.get(part) : undefined;
    }
    return node;
  }

  private enter(path: string): Folder {
    let current = this.root;
    for (const part of partsOf(path)) {
      const next = current.names.get(part);
      if (next === undefined || !('names' in next)) throw new Error(`${path} is not a folder`);
      current = next;
    }
    return current;
  }
}

function enterOrMake(above: Folder, name: string): Folder {
  const found = above.names.get(name) ?? folder();
  if (!('names' in found)) throw new Error(`${name} is not a folder`);
  above.names.set(name, found);
  return found;
}

function folder(): Folder {
  return { names: new Map(), durable: new Map() };
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

function survivors(node: Node, loses: () => boolean): Node {
  if (!('names' in node)) return node;
  const kept = new Map<string, Node>();
  for (const name of new Set([...node.names.keys(), ...node.durable.keys()])) {
    const [now, durable] = [node.names.get(name), node.durable.get(name)];
    const survivor = now !== durable && loses() ? durable : now;
    if (survivor !== undefined) kept.set(name, survivors(survivor, loses));
  }
  return { names: kept, durable: new Map(kept) };
}
