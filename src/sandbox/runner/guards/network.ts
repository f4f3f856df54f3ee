import type { Socket } from 'node:net';
import { apply, getOwnPropertyDescriptor, getPrototypeOf, isArray, nextTick, ownKeys } from '../realm/intrinsics.ts';
import { dgram, dns, net } from '../realm/node.ts';
import { denied, pin } from './pin.ts';

/** What libuv answers for "permission denied". */
const EACCES = process.platform === 'win32' ? -4092 : -13;

type Handle = Record<string, unknown>;

/**
 * Closes the network at the handles below everything: `net`, `tls`, `http`, `https`, `http2`, `fetch`, `WebSocket`,
 * `dgram`, `dns` and any package end at the prototypes of TCP, Pipe, UDP and the resolver, whose methods answer EACCES.
 * The permission model of Node closes the network only from version 25 on.
 *
 * Attacks: sockets to loopback services and to other machines, UNIX sockets (docker, ssh agent), listening, names sent to
 * a resolver of the script's choice, sockets over inherited descriptors (`new net.Socket({ fd: 1 })` would write to the
 * channel of results).
 *
 * @param attempted gets the target of every attempt to connect.
 */
export function closeNetwork(attempted: (target: string) => void): boolean {
  const tcp = handlePrototypeOf(tcpHandle());
  const pipe = handlePrototypeOf(pipeHandle());
  const udp = handlePrototypeOf(udpHandle());
  const resolver = handlePrototypeOf((new dns.Resolver() as unknown as { _handle: Handle })._handle);
  if (tcp === undefined || pipe === undefined || udp === undefined || resolver === undefined) {
    return false;
  }
  lock(tcp, ['connect', 'connect6', 'bind', 'bind6', 'listen', 'open']);
  lock(pipe, ['connect', 'bind', 'listen', 'open']);
  lock(udp, ['bind', 'bind6', 'send', 'send6', 'connect', 'connect6', 'open', 'recvStart', ...multicast]);
  lock(resolver, ['setServers', 'setLocalAddress']);
  for (const name of ownKeys(resolver)) {
    if (typeof name === 'string' && /^(?:query|getHostByAddr)/.test(name)) {
      pin(resolver, name, refuseQuery);
    }
  }
  // Which name servers this machine asks says where it is.
  pin(resolver, 'getServers', () => []);
  closeLookups();
  reportConnections(attempted);
  pin(net, '_createServerHandle', () => EACCES);
  pin(net.Server.prototype, 'listen', function listen() {
    throw denied('Scripts cannot listen for connections.', 'EACCES');
  });
  return isClosed(tcp) && isClosed(pipe) && isClosed(udp);
}

/** As the resolver tells any failure: later, because packages expect it in their callback. */
function refuseQuery(request: { oncomplete(error: number): void }): number {
  nextTick(() => request.oncomplete(EACCES));
  return 0;
}

/** Joining a group binds a socket, and tells the router. */
const multicast = [
  'addMembership',
  'dropMembership',
  'addSourceSpecificMembership',
  'dropSourceSpecificMembership',
  'setMulticastInterface',
];

/** A TCP handle that was never connected: Node makes it before it looks at the port, which there cannot be. */
function tcpHandle(): Handle | undefined {
  const socket = new net.Socket();
  socket.on('error', () => {});
  try {
    socket.connect({ port: -1 });
  } catch {
    // The port.
  }
  const { _handle: handle } = socket as unknown as { _handle: Handle | undefined };
  socket.destroy();
  return handle;
}

/** The child's stderr is a pipe. */
function pipeHandle(): Handle | undefined {
  const socket = new net.Socket({ fd: 2, readable: false, writable: true });
  const { _handle: handle } = socket as unknown as { _handle: Handle | undefined };
  socket.unref();
  keptAlive.push(socket);
  return handle?.constructor.name === 'Pipe' ? handle : undefined;
}

/** Collecting the socket would close stderr. */
const keptAlive: unknown[] = [];

function udpHandle(): Handle | undefined {
  const socket = dgram.createSocket('udp4');
  let found: Handle | undefined;
  for (const symbol of Object.getOwnPropertySymbols(socket)) {
    const state = (socket as unknown as Record<symbol, { handle?: Handle } | undefined>)[symbol];
    if (state?.handle?.constructor.name === 'UDP') {
      found = state.handle;
    }
  }
  socket.close();
  return found;
}

function handlePrototypeOf(handle: Handle | undefined): Handle | undefined {
  return handle === undefined ? undefined : (getPrototypeOf(handle) as Handle);
}

function lock(prototype: Handle, names: string[]): void {
  for (const name of names) {
    if (typeof prototype[name] === 'function') {
      pin(prototype, name, () => EACCES);
    }
  }
}

function isClosed(prototype: Handle): boolean {
  const descriptor = getOwnPropertyDescriptor(prototype, 'open') ?? getOwnPropertyDescriptor(prototype, 'bind');
  return descriptor?.writable === false && descriptor.configurable === false;
}

/** Names never leave: a query is a message to whoever runs the name server. */
function closeLookups(): void {
  const refusal = (call: string, name: unknown) => {
    const error = denied(
      `${call} EACCES ${typeof name === 'string' ? name : ''}: scripts cannot look up names.`,
      'EACCES',
    );
    error.syscall = call;
    return error;
  };
  const lookup = (call: string) =>
    function lookup(name: unknown, options: unknown, port: unknown, last: unknown) {
      const callback = typeof options === 'function' ? options : typeof port === 'function' ? port : last;
      if (typeof callback === 'function') {
        nextTick(callback, refusal(call, name));
      }
      return {};
    };
  pin(dns, 'lookup', lookup('getaddrinfo'));
  pin(dns, 'lookupService', lookup('getnameinfo'));
  pin(dns, 'getServers', () => []);
  pin(dns.promises, 'getServers', () => []);
  pin(dns.promises, 'lookup', async (name: unknown) => {
    throw refusal('getaddrinfo', name);
  });
  pin(dns.promises, 'lookupService', async (name: unknown) => {
    throw refusal('getnameinfo', name);
  });
}

/** Connecting fails at the handle; here it is only reported, with a sentence. */
function reportConnections(attempted: (target: string) => void): void {
  const { connect: realConnect, destroy: realDestroy } = net.Socket.prototype;
  pin(net.Socket.prototype, 'connect', function connect(this: Socket, ...args: unknown[]) {
    attempted(targetOf(args));
    const path = localPathOf(args);
    if (path !== undefined) {
      // The handle of a pipe refuses at once, and http2 takes a socket that is not connecting for a connected one. So
      // this one is seen to connect, by a look-up that never answers, until the refusal is told.
      apply(realConnect, this, [{ host: 'local.invalid', port: 1, lookup: () => {} }]);
      nextTick(() => apply(realDestroy, this, [denied(`connect EACCES ${path}`, 'EACCES')]));
      return this;
    }
    return apply(realConnect, this, args as unknown as Parameters<typeof realConnect>);
  });
}

function localPathOf(args: unknown[]): string | undefined {
  const first = isArray(args[0]) ? (args[0] as unknown[])[0] : args[0];
  const path = typeof first === 'object' && first !== null ? (first as Record<string, unknown>)['path'] : first;
  return typeof path === 'string' && !isPort(first) ? path : undefined;
}

/** As Node reads it: text that is a number is a port. */
function isPort(value: unknown): boolean {
  return typeof value === 'string' && Number(value) >= 0;
}

function targetOf(args: unknown[]): string {
  const first = isArray(args[0]) ? (args[0] as unknown[])[0] : args[0];
  if (typeof first === 'object' && first !== null) {
    const { path, host, port } = first as Record<string, unknown>;
    return typeof path === 'string' ? path : `${textOf(host) || 'localhost'}:${textOf(port)}`;
  }
  if (typeof first === 'number') {
    return `${textOf(args[1]) || 'localhost'}:${first}`;
  }
  return textOf(first);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}
