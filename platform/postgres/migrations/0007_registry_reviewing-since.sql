-- Who reviewed penalties before 2018-01-01 is not a first-timer and needs no legal qualification for it (处罚法第五十八条第二款).
alter table registry.officer add column reviewing_since date;
