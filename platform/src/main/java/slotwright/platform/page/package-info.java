/** Lists page by page, and entity tags: what is read of and written into the headers of lists and changes. */
package slotwright.platform.page;
