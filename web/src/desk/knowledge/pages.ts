import { BadgeCheck, BookOpenText, ClipboardList, FileUp, LayoutTemplate, PenLine } from 'lucide-vue-next';
import type { Component } from 'vue';
import type { Power } from '@desk/access/types';

interface KnowledgePage {
  name: string;
  icon: Component;
  powers: Power[];
}

const READERS: Power[] = ['REGISTER', 'TAKE_CALLS', 'HANDLE', 'READ_ALL', 'WRITE_ARTICLES', 'REVIEW_ARTICLES'];

/** The pages of the knowledge base, each with the powers any of which opens it. */
const PAGES: KnowledgePage[] = [
  { name: 'knowledge', icon: BookOpenText, powers: READERS },
  { name: 'knowledge-work', icon: PenLine, powers: READERS },
  { name: 'knowledge-templates', icon: LayoutTemplate, powers: READERS },
  { name: 'direct-answers', icon: BadgeCheck, powers: ['ANSWER', 'WRITE_ARTICLES', 'REVIEW_ARTICLES'] },
  { name: 'self-forms', icon: ClipboardList, powers: ['REVIEW_ARTICLES'] },
  { name: 'knowledge-import', icon: FileUp, powers: ['WRITE_ARTICLES'] },
];

export function knowledgePagesFor(may: (power: Power) => boolean): KnowledgePage[] {
  return PAGES.filter((page) => page.powers.some(may));
}
