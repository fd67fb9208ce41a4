/** Every value that stands under a name, at any depth, with the way to it. */
export function findValues(data: unknown, name: string): { path: PropertyKey[]; value: unknown }[] {
	const found: { path: PropertyKey[]; value: unknown }[] = [];
	const look = (value: unknown, path: PropertyKey[]): void => {
		if (value === null || typeof value !== 'object') return;
		const keys: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
		for (const [key, inner] of keys) {
			if (key === name) found.push({ path: [...path, key], value: inner });
			look(inner, [...path, key]);
		}
	};
	look(data, []);
	return found;
}
