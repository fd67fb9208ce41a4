import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair, Scalar, YAMLMap, type YAMLSeq } from 'yaml';
import { isEmpty, type Values } from './form-values.ts';

/**
 * Writes data onto a YAML document so that only what has changed changes: comments, order and quotation marks of all else
 * stay. What the document says and the data leaves out goes, unless it says nothing, such as an empty list.
 */
export function writeYaml(document: Document, data: unknown): void {
	document.contents = write(document, document.contents as Node | null, data) as typeof document.contents;
}

function write(document: Document, node: Node | null | undefined, data: unknown): Node {
	if (Array.isArray(data)) return isSeq(node) ? writeList(document, node, data) : (document.createNode(data) as Node);
	if (typeof data === 'object' && data !== null) return isMap(node) ? writeMap(document, node, data as Values) : (document.createNode(data) as Node);
	if (!isScalar(node)) return document.createNode(data) as Node;
	if (node.value === data) return node;
	const changed = new Scalar(data);
	if (node.comment) changed.comment = node.comment;
	if (node.commentBefore) changed.commentBefore = node.commentBefore;
	if (node.spaceBefore !== undefined) changed.spaceBefore = node.spaceBefore;
	return changed;
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);

function writeMap(document: Document, map: YAMLMap, data: Values): YAMLMap {
	map.items = map.items.filter((pair) => keyOf(pair) in data || isEmpty(isNode(pair.value) ? pair.value.toJS(document) : pair.value));
	let place = -1;
	for (const [key, value] of Object.entries(data)) {
		const at = map.items.findIndex((pair) => isPair(pair) && keyOf(pair) === key);
		if (at >= 0) {
			const pair = map.items[at] as Pair;
			pair.value = write(document, pair.value as Node, value);
			place = at;
		} else {
			map.items.splice(++place, 0, document.createPair(key, value) as Pair);
		}
	}
	return map;
}

function writeList(document: Document, list: YAMLSeq, data: readonly unknown[]): YAMLSeq {
	const old = list.items as Node[];
	const left = new Set(old);
	const said = new Map(old.map((node) => [node, isNode(node) ? node.toJS(document) : node]));
	const take = (fits: (value: unknown, at: number) => boolean): Node | undefined => {
		const found = old.find((node, at) => left.has(node) && fits(said.get(node), at));
		if (found) left.delete(found);
		return found;
	};
	const idOf = (value: unknown): unknown => (typeof value === 'object' && value !== null ? (value as Values)['id'] : undefined);
	// First what is the same, so that a thing that moved keeps its remarks; then what stands in the same place.
	const kept = data.map((value) => take((each) => JSON.stringify(each) === JSON.stringify(value)) ?? (idOf(value) !== undefined ? take((each) => idOf(each) === idOf(value)) : undefined));
	list.items = data.map((value, at) => write(document, kept[at] ?? take((each, place) => place === at && idOf(each) === undefined), value));
	return list;
}
