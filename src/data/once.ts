/** What is asked for again and again, and worked out once. */

interface Known<Of, Made> {
  get(of: Of): Made | undefined;
  set(of: Of, made: Made): unknown;
}

function keptIn<Of, Made>(known: Known<Of, Made>, make: (of: Of) => Made): (of: Of) => Made {
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}

/** Makes something once for each object, such as an edition, and forgets it with the object. */
export function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  return keptIn(new WeakMap<Of, Made>(), make);
}

/** Makes something once for each key, such as a name; where `most` is given, only for so many, the first. */
export function onceEach<Key, Made>(make: (key: Key) => Made, most = Infinity): (key: Key) => Made {
  const made = new Map<Key, Made>();
  const keep = (key: Key, one: Made) => (made.size < most ? made.set(key, one) : made);
  return keptIn({ get: (key) => made.get(key), set: keep }, make);
}
