-- What a party takes back by a page of their own is withdrawn by nobody of the house.
alter table paper_withdrawal alter column by_id drop not null;
