const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

// Given names as English news writes them, from many languages; none that is also a common place or company.
const given = words(`
  Aaron Abdel Abdul Abdullah Abdulaziz Abdulrahman Abdelaziz Abdelfattah Abraham Adam Adel Adrian Agnes Ahmad Ahmed Aisha
  Akira Alain Alan Albert Alberto Aleksandr Aleksander Aleksei Alejandro Alex Alexander Alexandra Alexandre Alexei Alexey
  Alfred Ali Alice Alina Allan Allen Amal Amanda Amina Amir Amit Amr Amy Ana Anand Anastasia Anatoly Anders Andre Andrea
  Andreas Andrei Andres Andrew Andrey Andriy Andrzej Angela Anil Anita Anna Anne Annette Anthony Antoine Anton Antonio
  António Arkady Arjun Arnold Arthur Artem Arturo Arun Ashok Ashraf Asif Astrid Ayman Aziz Barbara Barry Bashar Bassam
  Beatrice Benjamin Bernard Bernd Betty Bilal Bill Bjorn Bob Boris Brenda Brian Bruce Bruno Camille Carl Carla Carlos
  Carmen Carol Caroline Catherine Cecilia Charles Charlie Christian Christina Christine Christoph Christopher Claire Clara
  Claude Claudia Claus Colin Craig Cristina Daniel Daniela Daria Darren Dave David Deborah Denis Dennis Derek Diana Diego
  Dieter Dilma Dirk Dmitri Dmitriy Dmitry Dominique Donald Dorothy Doug Douglas Ed Eddie Edgar Edith Eduardo Edward Edwin
  Ehud Ekaterina Elena Elizabeth Ella Ellen Emily Emma Emmanuel Enrique Eric Erik Ernesto Ernst Esther Eugene Eva Evelyn
  Evgeny Fadi Faisal Farah Farid Fatima Fatma Federico Felipe Felix Fernando Filip Fiona Flavio Francesco Francis Francisco
  Franco Francois François Frank Franz Fred Frederic Frederick Friedrich Gabriel Gareth Gary Gavin Gennady Geoff Geoffrey
  George Georges Gerald Gerard Gerhard Gideon Gilbert Giovanni Giulia Giuseppe Gloria Gordon Graham Greg Gregory Guido
  Guillaume Gustavo Guy Hadi Hamad Hamid Hamza Hannah Hans Harald Harold Harriet Harry Hashim Hassan Hasan Heather Hector
  Heidi Heiko Helen Helena Helmut Henri Henrik Henry Herbert Herman Hillary Hiroshi Holger Hossein Howard Hugh Hugo
  Hussein Husain Ian Ibrahim Idris Igor Ilya Imran Ingrid Inna Irene Irina Isaac Isabel Isabelle Ismail Ivan Jack
  Jacqueline Jacques Jakob Jamal James Jan Jane Janet Jared Jason Javad Javier Jean Jeff Jeffrey Jennifer Jens Jeremy
  Jerome Jerry Jesse Jessica Jim Jimmy Joachim Joan Joao João Joe Joel Johan Johann Johannes John Jonas Jonathan Jorge
  Jose José Josef Joseph Joshua Josh Joyce Juan Judith Jürgen Julia Julian Julie Julien Julio Julius Justin Kamal Karen
  Karim Karin Karl Kate Katherine Kathleen Katrin Kay Keith Kelly Ken Kenji Kenneth Kevin Khalid Khaled Khalifa Kirill
  Klaus Knut Konstantin Kristina Kurt Kwame Kyle Lakshmi Larry Lars Laura Laurent Lawrence Leila Lena Leo Leon Leonardo
  Leonid Leslie Lewis Linda Lindsey Lisa Liz Louis Louise Luca Lucas Lucia Lucy Ludwig Luis Luiz Lukas Lyudmila Magdalena
  Mahmoud Mahmud Manfred Manuel Marc Marcel Marcelo Marcin Marco Marcos Margaret Maria María Marie Marina Mario Marius Mark
  Markus Marta Martha Martin Martina Marwan Mary Masoud Matteo Matthew Matthias Maurice Mauricio Max Maxim Mehdi Mehmet
  Melissa Michael Michaela Michel Michele Michelle Miguel Mikhail Mike Milan Miloš Miriam Mohamed Mohamad Mohammad Mohammed
  Mohsen Monica Mostafa Muammar Muhammad Murat Mustafa Mykola Nabil Nadia Nancy Narendra Nasser Natalia Natalya Nathan
  Nawaf Neil Nicholas Nick Nicola Nicolas Nicole Niels Nigel Nikita Nikolai Nikolay Nikos Nina Noah Noor Norbert Norman
  Nuri Olaf Ole Oleg Oleksandr Oleksiy Olga Oliver Olivier Omar Oscar Osama Osman Otto Pablo Pamela Paolo Pascal Patricia
  Patrick Paul Paula Pavel Pawel Pedro Peter Petr Petra Petro Phil Philip Philippe Phillip Pierre Piotr Qasem Rachel
  Rafael Raimund Rainer Raj Rajesh Ralph Rami Ramzan Ramzi Rania Raul Raúl Ravi Raymond Rebecca Recep Reza Ricardo Richard
  Rick Rita Robert Roberto Robin Rodrigo Roger Roland Roman Ron Ronald Rosa Ross Roy Ruslan Russell Ruth Ryan Sabine Said
  Saeed Salah Saleh Salem Salim Salman Sam Sami Samir Samuel Sandra Sanjay Santiago Sara Sarah Scott Sean Sebastian Selim
  Serge Sergei Sergey Sergio Serhiy Shahid Sharon Shimon Shinzo Sigmar Silvia Silvio Simon Sofia Sonia Sophie Stefan
  Stefano Stella Stephane Stephanie Stephen Steve Steven Stuart Sunil Suresh Susan Suzanne Sven Svetlana Sylvie Tamara
  Tanya Taro Tariq Tatiana Tatyana Ted Teresa Terry Theo Theodore Theresa Thierry Thomas Tim Timothy Tina Tobias Todd Tom
  Tomas Tomáš Tommy Tony Torsten Tracy Ulrich Umar Ursula Usman Vaclav Václav Valentin Valentina Valeria Valery Vasily
  Vera Veronica Victor Victoria Vijay Viktor Vincent Vincenzo Vitaly Vladimir Volodymyr Vyacheslav Waleed Walid Walter
  Wendy Werner Wilhelm Will William Wolfgang Yahya Yair Yasmin Yasser Yevgeny Yitzhak Yoshihide Youssef Yulia Yuri Yury
  Yusuf Yves Yvonne Zainab Zoe
`);

export const isGivenName = (word: string): boolean => given.has(word);

// Family names that stand first, before syllables of Mandarin.
const chinese = words(`
  Bai Cai Cao Chen Cheng Cui Deng Ding Dong Du Fan Fang Feng Fu Gao Geng Gu Guo Han Hao He Hong Hu Hua Huang Jia Jiang Jin
  Kong Lai Li Liang Liao Lin Liu Lu Luo Ma Mao Meng Pan Peng Qian Qin Qiu Ren Shen Shi Song Su Sun Tan Tang Tao Tian Wan
  Wang Wei Wen Wu Xi Xia Xiang Xiao Xie Xu Xue Yan Yang Yao Ye Yi Yin Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou
`);
const syllable =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ue|ui|uo|a|e|i|o|u)';
const mandarin = new RegExp(`^(?:${syllable}){1,2}$`, 'iu');

// Korean ones, before a given name of two syllables that are written apart.
const korean = words(`
  Ahn Bae Baek Ban Chang Cho Choe Choi Chung Han Heo Hong Huh Hwang Hwangbo Hyon Jang Jeon Jeong Jung Kang Kim Ko Koh Kwon
  Lee Lim Moon Mun Nam Noh Paek Pak Park Ri Rim Roh Ryu Seo Shin Sohn Son Suh Thae Yang Yoo Yoon Yun
`);
const koreanSyllable = /^[bcdghjkmnprstwy]{0,3}[aeiouy]{1,3}(?:ng?|[mlkphr])?$/iu;

const family =
  /\p{Ll}{2}(?:ov|ova|ev|eva|enko|sky|skyi|skiy|skaya|vich|vych|yan|shvili|adze|oğlu|oglu|zadeh|poulos|opoulou|ović|evic|sson|sdóttir|wicz|czyk|escu)$/u;

/** Whether words are built as a Chinese name, or a Korean one of three words, whose first word is that of the family. */
export const isFamilyNameFirst = (words: readonly string[]): boolean => {
  const [first = '', second = '', third = ''] = words;
  if (words.length === 3)
    return (
      korean.has(first) && [second, third].every((word) => koreanSyllable.test(word) && !given.has(word))
    );
  return words.length === 2 && chinese.has(first) && mandarin.test(second);
};

/** Whether words, two to four of them, are built as the name of a person is: by a given name, or a family name. */
export const isLikePerson = (words: readonly string[]): boolean => {
  const [first = ''] = words;
  if (words.length < 2 || words.length > 4) return false;
  if (given.has(first) || family.test(words.at(-1) ?? '')) return true;
  return isFamilyNameFirst(words);
};
