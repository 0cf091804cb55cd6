import dns from 'node:dns';

/**
 * To be imported before the command (`node --import`): names below `.test` lead to this machine. Records hold links
 * with the name of a host only, never with a number.
 */
dns.lookup = new Proxy(dns.lookup, {
  apply: (lookup, self, [name, ...rest]) =>
    Reflect.apply(lookup, self, [String(name).endsWith('.test') ? '127.0.0.1' : name, ...rest]),
});
