/**
 * Loaded into every Node process of a command (`NODE_OPTIONS=--import=…`, which child processes and worker
 * threads inherit): notes each connection, each question for a host and each program that is started, as lines
 * of `CONNECTIONS`, and lets none through that would leave the machine.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** This machine, or any address of it. */
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|[0:]*:[0:]*1?|::ffff:127(?:\.\d+){3}|0\.0\.0\.0)$/;

/** @param {string} line */
const note = (line) => appendFileSync(process.env.CONNECTIONS ?? 'connections', `${line}\n`);

/**
 * @param {string} how
 * @param {unknown} host
 */
function leaving(how, host) {
  const name = String(host ?? 'localhost');
  const stays = LOOPBACK.test(name);
  note(`${stays ? 'loopback' : 'OUT'} ${how} ${name} by ${process.argv[1] ?? process.argv0}`);
  return stays ? null : new Error(`${how} ${name}: this command makes no connection`);
}

/** Replaces a method by one that may refuse. `hostOf` finds the host among the arguments. */
function watch(object, method, how, hostOf) {
  const real = object[method];
  if (typeof real !== 'function') return;
  object[method] = function (...args) {
    const host = hostOf(args);
    const refusal = host === undefined ? null : leaving(how, host);
    if (refusal !== null) throw refusal;
    return Reflect.apply(real, this, args);
  };
}

// TLS, HTTP and fetch all end in this.
watch(net.Socket.prototype, 'connect', 'connect', ([first, second]) => {
  const options = Array.isArray(first) ? first[0] : first;
  // A pipe to another process of this machine has a path.
  if (typeof options === 'object' && options !== null)
    return options.path ? undefined : (options.host ?? 'localhost');
  if (typeof options === 'string' && !/^\d+$/.test(options)) return undefined;
  return typeof second === 'string' ? second : 'localhost';
});
watch(
  dgram.Socket.prototype,
  'connect',
  'udp',
  (args) => args.find((each) => typeof each === 'string') ?? 'localhost',
);
watch(
  dgram.Socket.prototype,
  'send',
  'udp',
  (args) => args.slice(1).find((each) => typeof each === 'string') ?? 'localhost',
);
for (const where of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const method of Object.getOwnPropertyNames(where))
    if (/^(?:lookup|resolve|reverse)/.test(method)) watch(where, method, 'dns', ([host]) => host);

const { spawn } = childProcess.ChildProcess.prototype;
childProcess.ChildProcess.prototype.spawn = function (options) {
  note(`program ${options.file}`);
  return Reflect.apply(spawn, this, [options]);
};
for (const method of ['spawnSync', 'execFileSync', 'execSync']) {
  const real = childProcess[method];
  childProcess[method] = (file, ...rest) => {
    note(`program ${file}`);
    return real(file, ...rest);
  };
}
syncBuiltinESMExports();
