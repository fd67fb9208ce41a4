/** Every source an entry names: in its list, beside its facts, and in its text, in that order and each once. */
export function listSourceIds(facts: unknown, body = ''): string[] {
	const found: string[] = [];
	const look = (value: unknown): void => {
		if (Array.isArray(value)) value.forEach(look);
		else if (value && typeof value === 'object') {
			for (const [key, inner] of Object.entries(value)) {
				if (key === 'source' && typeof inner === 'string') found.push(inner);
				else look(inner);
			}
		}
	};
	if (facts && typeof facts === 'object' && 'sources' in facts && Array.isArray(facts.sources)) {
		found.push(...facts.sources.filter((id): id is string => typeof id === 'string'));
	}
	look(facts);
	for (const [, id] of body.matchAll(/<Source\s+id="([^"]+)"/g)) if (id) found.push(id);
	return [...new Set(found)];
}
