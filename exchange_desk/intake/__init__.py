"""Reading what others send: tables, columns, values, doubts. Pure: no database, no paper."""
