// The script of two panels, which draw much alike: what both need is shipped once.
void (document.body.dataset.page === 'portfolio' ? import('./portfolio/main.ts') : import('./main.ts'));
