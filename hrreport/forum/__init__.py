"""What a forum wants: its template, its patterns, and the composition of a report in its manner."""
