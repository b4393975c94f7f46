'use strict';
document.querySelectorAll('table.sortable').forEach((table) => {
  const body = table.tBodies[0];
  table.querySelectorAll('thead th').forEach((heading, column) => {
    heading.querySelector('button').addEventListener('click', () => {
      const down = heading.getAttribute('aria-sort') === 'ascending';
      const key = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent;
      const number = (text) => (text === '' ? Number.NEGATIVE_INFINITY : Number(text));
      const isNumber = heading.classList.contains('number');
      const rows = Array.from(body.rows);
      rows.sort((a, b) => (isNumber ? number(key(a)) - number(key(b)) : key(a).localeCompare(key(b))) * (down ? -1 : 1));
      rows.forEach((row) => body.appendChild(row));
      table.querySelectorAll('th').forEach((other) => other.removeAttribute('aria-sort'));
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    });
  });
  body.addEventListener('click', (event) => {
    const row = event.target.closest('tr');
    const details = row && document.getElementById(row.dataset.opens);
    if (!details) return;
    details.open = true;
    details.scrollIntoView({ behavior: 'smooth', block: 'center' });
  });
});
