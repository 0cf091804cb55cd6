// Lists and comparison share most of what they run, so they are one file, which a reader of one has for the other.
import './compare/compare.ts';
import './list/list.ts';
